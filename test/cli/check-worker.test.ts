test("a thread that something would end says so to its file, and goes on", async () => {
  const { exit } = process;
  try {
    await import("../../src/cli/check-worker");
    expect(() => process.exit(0)).toThrow("process.exit");
  } finally {
    process.exit = exit;
  }
});
