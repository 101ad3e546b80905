// Where some journeys begin: a birth is declared in Cầu Giấy; case 1 is registered there
// and its papers are out.

import { people } from "./browsers.mjs";
import * as citizen from "./citizen.mjs";
import { SIMPLE_BIRTH } from "./families.mjs";
import { inspector } from "./inspector.mjs";
import * as officer from "./officer.mjs";
import { file, scan } from "./scans.mjs";
import { serving } from "./server.mjs";

/**
 * A server on which a father's filing was registered, with the people around it: `father`,
 * the registrar `lan` on a narrow screen, signed in, the signatory `hoa` on a wide one,
 * not yet, and `close` for the end.
 */
export async function registeredBirth() {
  const server = await serving({ clock: SIMPLE_BIRTH.clock });
  let crowd;
  const close = async () => {
    await crowd?.close();
    await server.stop();
  };
  try {
    crowd = await people();
    const eye = await inspector(crowd);
    const father = await crowd.visitor();
    const lan = await crowd.visitor({ width: 320 });
    const hoa = await crowd.visitor({ width: 1280 });
    const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
    await citizen.begin(father, server.base);
    await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files });
    const dossier = await citizen.declare(father);
    await officer.register(lan, server, "caugiay.lan", dossier.code, father);
    return { server, crowd, eye, father, lan, hoa, dossier, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Declares the birth of case 1 at `base`, or another one with `more` answers: its codes. */
export async function declaredBirth(page, base, more = {}) {
  const files = { "file.birth_notice": [file("giay.pdf", await scan(page.context().browser()))] };
  await citizen.begin(page, base);
  await citizen.answerAll(page, { answers: { ...SIMPLE_BIRTH.answers, ...more }, files });
  return citizen.declare(page);
}
