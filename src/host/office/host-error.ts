/** An error that Excel would report to the add-in; there it is an OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = ""
  ) {
    super(message);
  }
}

export function invalidArgument(
  location: string,
  message = "The argument is invalid or missing or has an incorrect format."
): HostError {
  return new HostError("InvalidArgument", message, location);
}

export function itemNotFound(location: string): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", location);
}

export function itemAlreadyExists(location: string): HostError {
  return new HostError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    location
  );
}

export function invalidReference(message: string): HostError {
  return new HostError("InvalidReference", message);
}

/** What the host does not answer is refused, so that no gap is taken for an empty answer. */
export function notImplemented(what: string): HostError {
  return new HostError("ApiNotFound", `This host does not implement ${what}.`, what);
}
