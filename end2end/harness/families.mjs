// Made-up families and what they type, after the cases of the law that the demo is
// built around. Nobody here exists; the PINs lie in the block 9xxxxx kept for demos.

/** Parts of a date as they are typed. */
function date(question, day, month, year) {
  return { [`${question}.day`]: `${day}`, [`${question}.month`]: `${month}`, [`${question}.year`]: `${year}` };
}

function time(question, hour, minute) {
  return { [`${question}.hour`]: `${hour}`, [`${question}.minute`]: `${minute}` };
}

/** A married couple with papers, living together at `here`. */
function couple(here) {
  return {
    "birth.where": "facility",
    "requester.relationship": "father",
    "requester.phone": "0912 345 678",
    "notice.kind": "notice",
    "birth.surrogacy": "no",
    "birth.commune": here,
    "mother.known": "yes",
    "mother.nationality": "VNM",
    "mother.ethnicity": "01",
    "mother.identity_kind": "pin",
    "mother.residence_kind": "permanent",
    "mother.residence": here,
    "parents.relation": "married",
    "father.nationality": "VNM",
    "father.ethnicity": "01",
    "father.identity_kind": "pin",
    "father.residence_kind": "with_mother",
    "child.nationality": "vietnamese",
    "child.ethnicity": "as_father",
    "child.hometown": "as_father",
    "child.hometown_commune": here,
    "fee.exemption": "none",
    delivery: "electronic",
  };
}

function child(family, middle, given, sex) {
  return { "child.family_name": family, "child.middle_name": middle, "child.given_name": given, "child.sex": sex };
}

/** Case 1: filed on Tuesday 2026-11-10 at 10:15 in phường Cầu Giấy, Hà Nội. */
export const SIMPLE_BIRTH = {
  clock: "2026-11-10T10:15:00+07:00",
  answers: {
    ...couple("Phường Cầu Giấy, Thành phố Hà Nội"),
    ...child("Nguyễn", "Minh", "An", "male"),
    ...date("child.birth_date", 2, 11, 2026),
    ...time("child.birth_time", 6, 42),
    "birth.facility": "Bệnh viện Phụ sản demo Hà Nội",
    "notice.code": "00412.GCS.01999.26",
    ...date("notice.issued_on", 3, 11, 2026),
    "mother.name": "Trần Thu Hà",
    ...date("mother.birth_date", 14, 3, 1996),
    "mother.pin": "001 196 900011",
    "father.name": "Nguyễn Quang Huy",
    ...date("father.birth_date", 21, 8, 1994),
    "father.pin": "036094900012",
    "parents.marriage_number": "57/2022",
    ...date("parents.marriage_date", 20, 5, 2022),
    "parents.marriage_authority": "UBND phường Dịch Vọng",
    copies: "2",
  },
};

/** A girl born in Berlin, declared there at half past eleven in the evening: tomorrow morning in Viet Nam. */
export const BIRTH_IN_BERLIN = {
  clock: "2026-11-10T23:30:00+01:00",
  start: "/vi/thu-tuc/khai-sinh-co-quan-dai-dien",
  answers: {
    ...couple("Phường Hải Châu, Thành phố Đà Nẵng"),
    ...child("Phạm", "Lê Mai", "Chi", "female"),
    ...date("child.birth_date", 2, 11, 2026),
    ...time("child.birth_time", 3, 20),
    "requester.phone": "+493012345678",
    "birth.where": "abroad",
    "birth.registered_abroad": "no",
    "birth.country": "DEU",
    "birth.foreign_place": "Berlin",
    "mother.name": "Lê Thu Trang",
    ...date("mother.birth_date", 5, 6, 1997),
    "mother.pin": "001197900031",
    "mother.residence_kind": "abroad",
    "mother.residence_country": "DEU",
    "mother.residence_abroad": "Herzbergstraße 128, 10365 Berlin",
    "father.name": "Phạm Đức Long",
    ...date("father.birth_date", 17, 9, 1995),
    "father.pin": "031095900032",
    "office.whose": "mother",
    "paper.state": "host",
    "paper.language": "vi_en",
    copies: "1",
  },
};

/** Case 2: twins around midnight in Đà Nẵng, filed on Friday 2026-11-06 at 15:20. */
export const FIRST_TWIN = {
  clock: "2026-11-06T15:20:00+07:00",
  answers: {
    ...couple("Phường Hải Châu, Thành phố Đà Nẵng"),
    ...child("Lê", "Gia", "Bảo", "male"),
    ...date("child.birth_date", 30, 10, 2026),
    ...time("child.birth_time", 23, 58),
    "birth.facility": "Bệnh viện Phụ sản demo Đà Nẵng",
    "notice.code": "00877.GCS.48999.26",
    ...date("notice.issued_on", 31, 10, 2026),
    "mother.name": "Phạm Ngọc Lan",
    ...date("mother.birth_date", 5, 12, 1998),
    "mother.pin": "048198900021",
    "father.name": "Lê Văn Tuấn",
    ...date("father.birth_date", 9, 1, 1995),
    "father.pin": "049095900022",
    copies: "1",
  },
};

/** What is new about the second twin: six minutes later, in the next day. */
export const SECOND_TWIN = {
  answers: {
    ...child("Lê", "Gia", "Hân", "female"),
    ...date("child.birth_date", 31, 10, 2026),
    ...time("child.birth_time", 0, 4),
    "notice.code": "00878.GCS.48999.26",
    ...date("notice.issued_on", 31, 10, 2026),
    copies: "1",
  },
};

/** Case 4: a single mother, a birth at home in xã Mèo Vạc, a poor household. */
export const SINGLE_MOTHER = {
  clock: "2026-11-12T09:00:00+07:00",
  answers: {
    "birth.where": "elsewhere",
    "requester.relationship": "mother",
    "requester.phone": "0987654321",
    "notice.kind": "witness",
    "birth.commune": "Xã Mèo Vạc, Tỉnh Tuyên Quang",
    ...child("Giàng", "Thị", "Sua", "female"),
    ...date("child.birth_date", 11, 11, 2026),
    ...time("child.birth_time", 4, 10),
    "mother.name": "Giàng Thị Mỷ",
    ...date("mother.birth_date", 9, 9, 2005),
    "mother.nationality": "VNM",
    "mother.ethnicity": "08",
    "mother.identity_kind": "pin",
    "mother.pin": "002305900041",
    "mother.residence_kind": "permanent",
    "mother.residence": "Xã Mèo Vạc, Tỉnh Tuyên Quang",
    "parents.relation": "none",
    "child.nationality": "vietnamese",
    "child.ethnicity": "as_mother",
    "child.hometown": "as_mother",
    "child.hometown_commune": "Xã Mèo Vạc, Tỉnh Tuyên Quang",
    "fee.exemption": "poor",
    delivery: "counter",
    copies: "2",
  },
};

/** A copy of the extract of the child of case 1, asked for by its father. */
export const EXTRACT_COPY = {
  answers: {
    "requester.relationship": "parent",
    "requester.name": "Nguyễn Quang Huy",
    "requester.pin": "036094900012",
    "requester.phone": "0912 345 678",
    "subject.name": "Nguyễn Minh An",
    ...date("subject.birth_date", 2, 11, 2026),
    "subject.mother_name": "Trần Thu Hà",
    "registered.commune": "Phường Cầu Giấy, Thành phố Hà Nội",
    purpose: "Nhập học mẫu giáo",
    copies: "3",
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

/** Another family's mother and notification: her child is nobody's likely duplicate. */
export const OTHER_MOTHER = {
  "mother.name": "Phan Thị Cúc",
  "mother.pin": "001196900029",
  "notice.code": "00077.GCS.01999.26",
};

/** A third family's. */
export const THIRD_MOTHER = {
  "mother.name": "Đào Thị Hoa",
  "mother.pin": "001196900037",
  "notice.code": "00088.GCS.01999.26",
};

/** What follows case 7: everything passed on. */
export const PASSED_ON = {
  "residence_end.wanted": "yes",
  "benefit.scheme": "bao_tro",
  "benefit.claimant": "requester",
  "benefit.payment": "account",
  "benefit.bank": "Ngân hàng thử",
  "benefit.account": "0123 456 789",
};

/** The grandson asks for copies of the extract of case 7. */
export const DEATH_COPY = {
  answers: {
    "requester.relationship": "heir",
    "requester.name": "Lý Văn Páo",
    "requester.pin": "010099900072",
    "requester.phone": "0912345072",
    "subject.name": "Lý A Chô",
    "subject.birth_date.year": "1938",
    ...date("subject.died_on", 14, 11, 2026),
    "registered.commune": "Phường Sa Pa, Tỉnh Lào Cai",
    copies: "1",
    purpose: "Khai nhận di sản",
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

/** Case 7: a death at home in phường Sa Pa, filed on Monday 2026-11-16 at 16:10. */
export const DEATH_AT_HOME = {
  clock: "2026-11-16T16:10:00+07:00",
  answers: {
    "requester.relationship": "grandchild",
    "requester.name": "Lý Văn Páo",
    "requester.pin": "010099900072",
    "requester.phone": "0912345072",
    "deceased.name": "Lý A Chô",
    "deceased.birth_date.year": "1938",
    "deceased.sex": "male",
    "deceased.nationality": "VNM",
    "deceased.ethnicity": "09",
    "deceased.identity_kind": "pin",
    "deceased.pin": "010038900071",
    "deceased.residence_kind": "permanent",
    "deceased.residence": "Phường Sa Pa, Tỉnh Lào Cai",
    ...date("death.date", 14, 11, 2026),
    ...time("death.time", 3, 30),
    "death.where": "elsewhere",
    "death.manner": "natural",
    "death.commune": "Phường Sa Pa, Tỉnh Lào Cai",
    "death_paper.number": "17/GBT-UBND",
    ...date("death_paper.issued_on", 16, 11, 2026),
    "death_paper.issuer": "UBND phường Sa Pa",
    "death.cause": "Già yếu",
    copies: "2",
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

const spouse = (who, name, pin, [day, month, year], commune) => ({
  [`${who}.name`]: name,
  ...date(`${who}.birth_date`, day, month, year),
  [`${who}.nationality`]: "VNM",
  [`${who}.ethnicity`]: "01",
  [`${who}.identity_kind`]: "pin",
  [`${who}.pin`]: pin,
  [`${who}.phone`]: "0912345081",
  [`${who}.residence_kind`]: "permanent",
  [`${who}.residence`]: commune,
  [`${who}.marital_status`]: "single",
  [`${who}.marriage_ordinal`]: "1",
  [`${who}.kinship`]: "none",
  [`${who}.capacity`]: "full",
  [`${who}.free_will`]: "yes",
});

/** Two who marry in Cầu Giấy; he begins and answers what is asked of both. */
export const MARRIAGE = {
  clock: "2026-11-10T10:15:00+07:00",
  groom: {
    "requester.relationship": "groom",
    "couple.foreign": "no",
    ...date("planned_day", 12, 11, 2026),
    ...spouse("groom", "Đỗ Quang Minh", "001098900081", [12, 4, 1998], "Phường Hải Châu, Thành phố Đà Nẵng"),
    "office.whose": "bride",
    copies: "2",
    "fee.exemption": "none",
  },
  bride: spouse("bride", "Vũ Ngọc Anh", "001300900082", [3, 9, 2000], "Phường Cầu Giấy, Thành phố Hà Nội"),
};

/** Case 6: she lives in phường Sài Gòn, he in Seoul; his certificate of being single ends on 20 November. */
export const MARRIAGE_WITH_FOREIGNER = {
  clock: "2026-11-12T14:00:00+07:00",
  bride: {
    "requester.relationship": "bride",
    "couple.foreign": "yes",
    "border.area": "no",
    ...date("planned_day", 19, 11, 2026),
    ...spouse("bride", "Bùi Thanh Trúc", "079199900061", [19, 7, 1999], "Phường Sài Gòn, Thành phố Hồ Chí Minh"),
    ...date("bride.medical_paper_date", 1, 10, 2026),
    "bride.service": "none",
    "office.whose": "bride",
    copies: "0",
    "fee.exemption": "none",
  },
  groom: {
    "groom.name": "Kim Min-jun",
    ...date("groom.birth_date", 30, 1, 1996),
    "groom.nationality": "KOR",
    "groom.identity_kind": "passport",
    "groom.identity_number": "M70000061",
    "groom.identity_issuer": "Ministry of Foreign Affairs, Republic of Korea",
    "groom.phone": "+821012345061",
    "groom.residence_kind": "abroad",
    "groom.residence_abroad": "101-1203, 45 Teheran-ro 20-gil, Gangnam-gu, Seoul, Korea",
    "groom.marital_status": "single",
    "groom.marriage_ordinal": "1",
    "groom.kinship": "none",
    "groom.capacity": "full",
    "groom.free_will": "yes",
    ...date("groom.status_paper_date", 20, 5, 2026),
    "groom.paper_authentication": "legalised",
    "groom.paper_language": "other",
    ...date("groom.medical_paper_date", 1, 10, 2026),
  },
};

/** Born in Sa Pa in 1968, living in phường Cầu Giấy; book and certificate are lost. */
export const BIRTH_AGAIN = {
  clock: "2026-11-10T10:15:00+07:00",
  answers: {
    "requester.relationship": "self",
    "requester.phone": "0912345101",
    "former.commune": "Phường Sa Pa, Tỉnh Lào Cai",
    "former.authority": "UBND xã Sa Pả, huyện Sa Pa",
    "former.date.year": "1968",
    "former.original": "lost",
    "former.entry": "unknown",
    "former.how_lost": "Lũ cuốn năm 1999",
    loss_statement: "yes",
    ...child("Hoàng", "Văn", "Thái", "male"),
    ...date("child.birth_date", 2, 9, 1968),
    "birth.where": "elsewhere",
    "birth.commune": "Phường Sa Pa, Tỉnh Lào Cai",
    "child.identity_kind": "pin",
    "child.pin": "010068900101",
    "mother.known": "yes",
    "mother.name": "Lò Thị Mây",
    "mother.birth_date.year": "1942",
    "mother.nationality": "VNM",
    "mother.ethnicity": "02",
    "mother.residence_kind": "deceased",
    "father.known": "yes",
    "father.name": "Hoàng Văn Sơn",
    "father.birth_date.year": "1940",
    "father.nationality": "VNM",
    "father.ethnicity": "02",
    "father.residence_kind": "deceased",
    "child.nationality": "vietnamese",
    "child.other_ethnicity": "02",
    "child.hometown_commune": "Phường Sa Pa, Tỉnh Lào Cai",
    "office.whose": "residence",
    "office.residence": "Phường Cầu Giấy, Thành phố Hà Nội",
    "evidence.kind": "copy",
    "person.service": "no",
    copies: "1",
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

const CAU_GIAY = "Phường Cầu Giấy, Thành phố Hà Nội";

/** Somebody under the questions of a role, living in Cầu Giấy. */
function person(role, name, pin, sex, [day, month, year]) {
  const said = {
    name, pin, sex, nationality: "VNM", ethnicity: "01", identity_kind: "pin",
    residence_kind: "permanent", residence: CAU_GIAY, residence_detail: "Ngõ 12 phố Duy Tân",
  };
  const named = Object.entries(said).map(([input, typed]) => [`${role}.${input}`, typed]);
  return { ...Object.fromEntries(named), ...date(`${role}.birth_date`, day, month, year) };
}

/** A woman of Hà Nội who never married needs a certificate to buy a house. */
export const MARITAL_STATUS = {
  clock: "2026-11-10T10:15:00+07:00",
  answers: {
    "requester.relationship": "person",
    "requester.phone": "0912345201",
    ...person("person", "Đỗ Thị Mai", "001199900201", "female", [6, 5, 1999]),
    "certified.period_where": "home",
    ...date("certified.period_from", 6, 5, 2017),
    ...date("certified.period_to", 10, 11, 2026),
    "status.kind": "never_married",
    "purpose.kind": "other",
    "purpose.other": "Làm thủ tục mua bán nhà đất",
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

/** A grandmother becomes guardian of her orphaned grandson. */
export const GUARDIANSHIP = {
  answers: {
    "requester.relationship": "guardian",
    "requester.phone": "0912345211",
    "guardianship.kind": "natural",
    "guardianship.reason": "orphan",
    ...person("guardian", "Vũ Thị Lụa", "001160900211", "female", [12, 3, 1960]),
    ...person("ward", "Vũ Minh Quân", "001215900212", "male", [20, 8, 2015]),
    "guardianship.relation": "grandparent",
    "guardian.conditions": "yes",
    "office.whose": "guardian",
    copies: "0",
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

/** The father of case 1 has the mother's year of birth put right: it was declared as 1996. */
export const BIRTH_CORRECTION = {
  clock: SIMPLE_BIRTH.clock,
  answers: {
    "change.kind": "correction",
    "requester.relationship": "parent",
    "requester.name": "Nguyễn Quang Huy",
    "requester.pin": "036094900012",
    "requester.phone": "0912345678",
    "registered.register": "birth",
    "registered.commune": CAU_GIAY,
    "registered.number": "412/2026",
    ...person("person", "Nguyễn Minh An", "001226900101", "male", [2, 11, 2026]),
    "pick.mother_birth": "yes",
    "mother_birth.before": "14/03/1996",
    ...date("mother_birth.after", 14, 3, 1997),
    "ground.mistake": "requester",
    "ground.reason": "Khai nhầm năm sinh của mẹ; căn cước của mẹ ghi 1997",
    "office.whose": "registered",
    copies: "0",
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

/** The woman of Hà Nội wants one paper that says what the registers hold about her. */
export const CONFIRMATION = {
  clock: MARITAL_STATUS.clock,
  answers: {
    "requester.relationship": "person",
    "requester.phone": "0912345201",
    ...person("person", "Đỗ Thị Mai", "001199900201", "female", [6, 5, 1999]),
    "ask.birth": "yes",
    "ask.marriage": "yes",
    purpose: "Làm thủ tục thừa kế",
    "registered.commune": CAU_GIAY,
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

/** A father acknowledges his son on the conclusion of a laboratory. */
export const ACKNOWLEDGEMENT = {
  clock: "2026-11-10T10:15:00+07:00",
  answers: {
    "requester.relationship": "parent",
    "requester.phone": "0912345221",
    "acknowledgement.kind": "father",
    "parties.present": "yes",
    ...person("parent", "Hồ Văn Lâm", "001090900221", "male", [7, 7, 1990]),
    ...person("child", "Phan Gia Khánh", "001220900222", "male", [15, 1, 2020]),
    "other_parent.says": "agrees",
    "other_parent.name": "Phan Thị Cúc",
    "evidence.kind": "conclusion",
    "evidence.paper_number": "118/ADN-2026",
    ...date("evidence.paper_date", 4, 11, 2026),
    "evidence.paper_authority": "Viện Pháp y demo",
    "office.whose": "child",
    copies: "0",
    "fee.exemption": "none",
    delivery: "electronic",
  },
};

/** Case 1, its parents not married: the father acknowledges the child with the birth. */
export const BIRTH_ACKNOWLEDGED = {
  clock: SIMPLE_BIRTH.clock,
  answers: { ...SIMPLE_BIRTH.answers, "parents.relation": "acknowledged", "office.whose": "mother", copies: "0" },
};

/** She is of Cầu Giấy, he of Seoul. */
const SEOUL = {
  "requester.relationship": "wife",
  "requester.phone": "0912345231",
  ...person("wife", "Lương Thị Thanh", "001195900232", "female", [19, 9, 1995]),
  "husband.name": "Park Ji-hoon",
  ...date("husband.birth_date", 3, 4, 1991),
  "husband.nationality": "KOR",
  "husband.identity_kind": "passport",
  "husband.identity_number": "M70000231",
  "husband.residence_kind": "abroad",
  "husband.residence_abroad": "12 Sejong-daero, Seoul",
  "abroad.country": "KOR",
  "paper.authentication": "apostille",
  "paper.language": "other",
  copies: "0",
  "fee.exemption": "none",
  delivery: "electronic",
};

/** A marriage made in Seoul. */
export const RECORDED_MARRIAGE = {
  clock: "2026-11-10T10:15:00+07:00",
  answers: {
    ...SEOUL,
    ...date("marriage.date", 17, 4, 2025),
    "marriage.place": "Quận Jongno, Seoul",
    "abroad.paper_number": "2025-0417",
    ...date("abroad.paper_date", 21, 4, 2025),
    "abroad.paper_authority": "Ủy ban quận Jongno",
    "earlier.divorce_abroad": "no",
    "office.whose": "wife",
  },
};

/** Its end, by a court in Seoul. */
export const RECORDED_DIVORCE = {
  clock: "2026-11-16T10:15:00+07:00",
  answers: {
    ...SEOUL,
    "divorce.kind": "divorce",
    "abroad.paper_number": "2026-D-1024",
    ...date("abroad.paper_date", 2, 11, 2026),
    "abroad.paper_authority": "Tòa án gia đình Seoul",
    ...date("divorce.effective", 16, 11, 2026),
    "registered.where": "commune",
    "registered.commune": CAU_GIAY,
    "marriage.registered_number": "1/TLGCKH",
    ...date("marriage.registered_date", 10, 11, 2026),
    "marriage.registered_authority": "UBND phường Cầu Giấy",
  },
};
