export function serve(options: {
  project: string;
  port?: number;
  roots?: { prefix: string; folder: string }[];
}): Promise<{ url: string; close(): Promise<void> }>;
