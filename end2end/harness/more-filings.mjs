// The filings that no journey needs from its first page to its last: each is walked once.

import {
  BIRTH_AGAIN, BIRTH_IN_BERLIN, DEATH_AT_HOME, EXTRACT_COPY, GUARDIANSHIP, MARITAL_STATUS, MARRIAGE, RECORDED_DIVORCE,
  RECORDED_MARRIAGE,
} from "./families.mjs";

const CAU_GIAY = "Phường Cầu Giấy, Thành phố Hà Nội";
const SA_PA = "Phường Sa Pa, Tỉnh Lào Cai";

/** Parts of a date as they are typed. */
const date = (question, day, month, year) => ({ [`${question}.day`]: `${day}`, [`${question}.month`]: `${month}`, [`${question}.year`]: `${year}` });

const END = { copies: "1", "fee.exemption": "none", delivery: "electronic" };

/** Where something was registered before. */
const registered = (what, number) => ({
  [`${what}.registered_number`]: number,
  [`${what}.registered_authority`]: "UBND phường Cầu Giấy",
  ...date(`${what}.registered_date`, 10, 11, 2026),
  "registered.commune": CAU_GIAY,
});

const supervisor = {
  "supervisor.name": "Vũ Văn Hải", "supervisor.pin": "001085900213", "supervisor.sex": "male",
  "supervisor.nationality": "VNM", "supervisor.ethnicity": "01", "supervisor.identity_kind": "pin",
  "supervisor.residence_kind": "permanent", "supervisor.residence": CAU_GIAY, ...date("supervisor.birth_date", 1, 2, 1985),
};

const SUPERVISION = {
  ...GUARDIANSHIP.answers,
  ...registered("guardianship", "1/TLGH"),
  ...supervisor,
  "requester.relationship": "supervisor",
  "guardianship.guardian": "Vũ Thị Lụa",
  "supervision.chosen_by": "relatives",
  "supervision.deed_number": "không số",
  "supervision.deed_authority": "Những người thân thích của cháu",
  ...date("supervision.deed_date", 9, 11, 2026),
  "supervision.scope": "Căn nhà số 12 phố Duy Tân",
  "supervisor.conditions": "yes",
};

/** What was lost with its book in a flood. */
const FORMER = {
  "former.commune": SA_PA,
  "former.authority": "UBND xã Sa Pả, huyện Sa Pa",
  "former.original": "lost",
  "former.entry": "unknown",
  "former.how_lost": "Lũ cuốn năm 1999",
  loss_statement: "yes",
  "evidence.kind": "copy",
};

/** Two who were married in 1994, each with the day of birth and the number of that age. */
const GROOM = { ...MARRIAGE.groom, ...date("groom.birth_date", 2, 9, 1968), "groom.pin": "001068900101", "groom.still_married": "yes" };
const BRIDE = { ...MARRIAGE.bride, ...date("bride.birth_date", 14, 6, 1970), "bride.pin": "001170900102", "bride.still_married": "yes" };

const { "former.commune": _commune, loss_statement: _loss, ...NEVER } = BIRTH_AGAIN.answers;

/** Somebody who asks for a copy of an entry about themself. */
const COPY = {
  ...EXTRACT_COPY.answers,
  "requester.relationship": "self",
  "subject.name": "Nguyễn Quang Huy",
  ...date("subject.birth_date", 21, 8, 1994),
  "registered.register": "change",
};

/** Beside those of `filings.mjs`, with them every procedure. Without `files` nothing has to be sent along. */
export const MORE_FILINGS = {
  "birth at a mission": { ...BIRTH_IN_BERLIN, start: "thu-tuc/khai-sinh-co-quan-dai-dien", files: ["file.foreign_birth_paper"] },
  "late birth": { start: "thu-tuc/khai-sinh-da-co-giay-to", answers: { ...NEVER, never_registered: "yes" }, files: ["file.personal_papers", "file.sworn_statement"] },
  "marital status": { start: "thu-tuc/tinh-trang-hon-nhan", answers: MARITAL_STATUS.answers, files: [] },
  guardianship: { start: "thu-tuc/giam-ho", answers: GUARDIANSHIP.answers, files: ["file.kinship"] },
  "end of a guardianship": {
    start: "thu-tuc/cham-dut-giam-ho",
    answers: { ...GUARDIANSHIP.answers, ...registered("guardianship", "1/TLGH"), "end.reason": "adopted", ...date("end.date", 12, 11, 2026) },
    files: ["file.end_paper"],
  },
  supervision: { start: "thu-tuc/giam-sat-giam-ho", answers: SUPERVISION, files: ["file.supervision_deed"] },
  "end of a supervision": {
    start: "thu-tuc/cham-dut-giam-sat-giam-ho",
    answers: { ...SUPERVISION, ...registered("supervision", "1/TLGSGH"), "end.reason": "asked", ...date("end.date", 12, 11, 2026) },
    files: ["file.end_paper"],
  },
  "recorded divorce": { start: "thu-tuc/ghi-chu-ly-hon", answers: RECORDED_DIVORCE.answers, files: ["file.foreign_paper", "file.translation"] },
  "another recording": {
    start: "thu-tuc/ghi-chu-viec-khac",
    answers: {
      ...END,
      "requester.relationship": "family", "requester.phone": "0912345241", "requester.name": "Tạ Thị Hạnh", "requester.pin": "001194900241",
      "event.kind": "birth", ...date("event.date", 8, 8, 2024), "event.place": "Sydney, bang New South Wales", "event.mother": "Tạ Thị Hạnh",
      "subject.name": "Tạ Minh Châu", "subject.sex": "female", "subject.nationality": "VNM", "subject.ethnicity": "01",
      "subject.identity_kind": "passport", "subject.identity_number": "P00000242", ...date("subject.birth_date", 8, 8, 2024),
      "subject.residence_kind": "permanent", "subject.residence": CAU_GIAY,
      "abroad.country": "AUS", "abroad.paper_number": "2024/188231", "abroad.paper_authority": "Cơ quan đăng ký New South Wales",
      ...date("abroad.paper_date", 30, 8, 2024), "paper.authentication": "apostille", "paper.language": "other",
    },
    files: ["file.foreign_paper", "file.translation"],
  },
  "marriage again": {
    start: "thu-tuc/ket-hon-lai",
    answers: { ...GROOM, ...FORMER, ...END, ...date("former.date", 20, 5, 1994), "office.whose": "bride" },
    other: BRIDE,
    files: ["file.former_copy"],
  },
  "death again": {
    start: "thu-tuc/khai-tu-lai",
    answers: {
      ...DEATH_AT_HOME.answers, ...FORMER, ...END, "requester.relationship": "child",
      "former.date.year": "1991", ...date("death.date", 3, 3, 1991),
    },
    files: ["file.former_copy"],
  },
  "marriage extract": { start: "thu-tuc/trich-luc-ket-hon", answers: { ...COPY, "subject.spouse_name": "Trần Thu Hà" }, files: [] },
  "another extract": { start: "thu-tuc/trich-luc-khac", answers: COPY, files: [] },
  "copy of a book": { start: "thu-tuc/ban-sao-so-goc", answers: COPY, files: [] },
  "copies of a family": {
    start: "thu-tuc/trich-luc-gia-dinh",
    answers: {
      ...END,
      "requester.name": "Trần Thu Hà", "requester.pin": "001196900011", "requester.phone": "0912345678",
      "r1.register": "birth", "r1.whose": "minor", "r1.name": "Nguyễn Minh An", "r1.birth_date.year": "2026", "r1.copies": "2", "r1.form": "paper", "r1.more": "yes",
      "r2.register": "marriage", "r2.whose": "self", "r2.name": "Trần Thu Hà", "r2.birth_date.year": "1996", "r2.copies": "1", "r2.form": "electronic", "r2.more": "no",
      "registered.commune": CAU_GIAY, purpose: "Làm hộ chiếu cho con",
    },
    files: [],
  },
};
