// What citizens file here, each from its start page to the check of its answers.

import * as citizen from "./citizen.mjs";
import {
  ACKNOWLEDGEMENT, BIRTH_AGAIN, BIRTH_CORRECTION, CONFIRMATION, DEATH_AT_HOME, DEATH_COPY, EXTRACT_COPY, MARRIAGE,
  RECORDED_MARRIAGE, SIMPLE_BIRTH,
} from "./families.mjs";

/**
 * Each filing: its start page, answers and files, the clock that it is made at, and, of a
 * declaration of two, what the other answers.
 */
export const FILINGS = {
  birth: { start: "khai-sinh", ...SIMPLE_BIRTH, files: ["file.birth_notice"] },
  death: { start: "khai-tu", ...DEATH_AT_HOME, files: ["file.death_notice"] },
  marriage: { start: "ket-hon", clock: MARRIAGE.clock, answers: MARRIAGE.groom, files: [], other: MARRIAGE.bride },
  extract: { start: "trich-luc", clock: SIMPLE_BIRTH.clock, ...EXTRACT_COPY, files: [] },
  "death extract": { start: "thu-tuc/trich-luc-khai-tu", clock: DEATH_AT_HOME.clock, ...DEATH_COPY, files: ["file.kinship"] },
  "birth again": { start: "thu-tuc/khai-sinh-lai", ...BIRTH_AGAIN, files: ["file.former_copy"] },
  correction: { start: "thu-tuc/thay-doi-cai-chinh", ...BIRTH_CORRECTION, files: ["file.evidence"] },
  confirmation: { start: "thu-tuc/xac-nhan-thong-tin", ...CONFIRMATION, files: [] },
  acknowledgement: { start: "thu-tuc/nhan-cha-me-con", ...ACKNOWLEDGEMENT, files: ["file.conclusion"] },
  "recorded marriage": { start: "thu-tuc/ghi-chu-ket-hon", ...RECORDED_MARRIAGE, files: ["file.foreign_paper", "file.translation"] },
};

/** The latest of their clocks: all of them can be filed at it. */
export const CLOCK = DEATH_AT_HOME.clock;

/** Files for each question that wants some. */
export const filesFor = (filing, paper) => Object.fromEntries(filing.files.map((question) => [question, [paper]]));

/** A day that is still to come at [`CLOCK`], where an answer plans one. */
export const later = (answers) =>
  answers["planned_day.day"] ? { ...answers, "planned_day.day": "20", "planned_day.month": "11" } : answers;

/** Begins a filing in a language. */
export async function begin(page, base, filing, lang = "vi") {
  await page.goto(`${base}/${lang}/${filing.start}`);
  await citizen.press(page, /^(Bắt đầu|Start|Begin|ចាប់ផ្តើម)/);
}
