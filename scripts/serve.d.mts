export function serve(options: {
  project: string;
  port?: number;
}): Promise<{ url: string; close(): Promise<void> }>;
