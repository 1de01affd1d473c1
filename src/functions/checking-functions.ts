/** The worksheet functions that recognise and check tables: one program of their own, because it is ten times as heavy as all the others. */
export { checkSangong } from "./sangong-check";
export { textOfSangong } from "./sangong-text";
export { totalOfSangong } from "./sangong-total";
export { checkTable } from "./table-check";
