// A reporter of Node's test runner: the files with a failed test, one to a line.

export default async function* failedFiles(events) {
  const failed = new Set();
  for await (const { type, data } of events) {
    if (type === "test:fail" && data.todo === undefined && data.file !== undefined) failed.add(data.file);
  }
  for (const file of failed) yield `${file}\n`;
}
