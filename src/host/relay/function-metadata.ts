/** functions.json, as custom-functions-metadata writes it. */

export interface FunctionParameter {
  name: string;
  description?: string;
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: FunctionParameter[];
  options?: {
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
    allowErrorForDataTypeAny?: boolean;
    cancelable?: boolean;
    stream?: boolean;
    volatile?: boolean;
  };
}

/** The whole file. */
export interface FunctionsFile {
  functions: FunctionMetadata[];
  /** Error cells are handed to the functions instead of being their result; for the whole file, or for one function. */
  allowErrorForDataTypeAny?: boolean;
}

/** The functions, each with the options that the file states for all. */
export function functionsOf(file: FunctionsFile): FunctionMetadata[] {
  const { functions, allowErrorForDataTypeAny = false } = file;
  return functions.map((fn) => ({
    ...fn,
    options: { allowErrorForDataTypeAny, ...fn.options },
  }));
}
