/** A file of this server's; the error is for the user. */
export async function fetchFile(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`没有取到 ${path}（${response.status}）。请重新运行 npm start，再刷新页面。`);
  }
  return response;
}
