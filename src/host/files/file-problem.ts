/** A file that cannot be opened; the message is for the user: what is wrong, and what to do. */
export class FileProblem extends Error {}
