// Settings of two houses that cannot work stop the start, each with a sentence and an exit
// code of its own.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import { secretFile, side } from "../harness/houses.mjs";
import { folder, hotich } from "../harness/server.mjs";

describe("Settings of two houses that cannot work", () => {
  const START = ["serve", "--demo", "--listen", "127.0.0.1:0"];

  async function refused(settings, args = []) {
    const file = join(folder(), "hotich.toml");
    writeFileSync(file, settings);
    return hotich([...START, "--data", folder(), "--config", file, ...args]);
  }

  test("a wrong exchange stops the start with a sentence and exit code 2", async () => {
    for (const [settings, said] of [
      ['role = "portal"', /\[exchange\]/],
      ['role = "nobody"', /nobody/],
      ['role = "portal"\n[exchange]\npeer = "so.example.vn"\nsecret_files = ["x"]', /exchange\.peer/],
      ['role = "portal"\n[exchange]\npeer = "http://so.example.vn"', /secret_files.*new-secret/],
      ['[exchange]\npeer = "http://so.example.vn"\nsecret_files = ["x"]', /role = "all"/],
    ]) {
      const { code, err } = await refused(settings);
      assert.equal(code, 2, `${settings}\n${err}`);
      assert.match(err, said);
    }
  });

  test("a secret that is missing or is none stops the start with its file and exit code 5", async () => {
    const path = join(folder(), "short.secret");
    writeFileSync(path, "secret");
    for (const file of [path, "/nowhere/exchange.secret"]) {
      const { code, err } = await refused(side("portal", { peer: "http://127.0.0.1:9", peerPublic: "http://127.0.0.1:9", secrets: [file] }));
      assert.equal(code, 5, err);
      assert.ok(err.includes(file), err);
      assert.ok(!err.includes("nsecret\""), "the text of a secret is never told");
    }
  });

  test("the database of one side is refused to the other with exit code 3", async () => {
    const data = folder();
    assert.equal((await hotich(["migrate", "--demo", "--data", data])).code, 0);
    const secret = await secretFile();
    const file = join(folder(), "hotich.toml");
    writeFileSync(file, side("registry", { peer: "http://127.0.0.1:9", peerPublic: "http://127.0.0.1:9", secrets: [secret.path] }));
    const { code, err } = await hotich([...START, "--data", data, "--config", file]);
    assert.equal(code, 3, err);
    assert.match(err, /--role all.*--role registry/);
  });
});
