// Case 1: a boy born in Hà Nội, declared by his father on a telephone, registered by
// the ward's officer, and believed by a stranger. On both databases, and with script.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { postgresDatabase } from "../harness/database.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { SECRET_PLACE, file, photograph, scan } from "../harness/scans.mjs";
import { hotich, serving } from "../harness/server.mjs";

const DUE = "ngày 10 tháng 11 năm 2026, 17 giờ";

const WAYS = [
  { title: "without script, on SQLite", script: false },
  { title: "with script, on PostgreSQL", script: true, postgres: true },
];

/** Whether the files behind links are shown in the browser or saved. */
async function handling(page, links) {
  const found = await page.locator(links).evaluateAll((all) => all.map((link) => link.href));
  const answers = await Promise.all(found.map((href) => page.context().request.get(href)));
  return answers.map((answer) => answer.headers()["content-disposition"].split(";")[0]);
}

/** On paper the confirmation is its codes, in ink on white; ways around and buttons are nothing to read. */
async function printed(page, { code, secret }) {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const pressed = await page.locator("nav, footer, .button, button:not(.unseen)").evaluateAll((parts) =>
    parts.filter((part) => part.getBoundingClientRect().height > 0).map((part) => part.outerHTML.slice(0, 120)));
  assert.deepEqual(pressed, []);
  const shown = await page.locator(".panel-codes dd").evaluateAll((codes) =>
    codes.map((code) => [code.innerText, code.checkVisibility(), getComputedStyle(code).color]));
  assert.deepEqual(shown, [code, secret].map((said) => [said, true, "rgb(0, 0, 0)"]));
  const grounds = await page.locator("body, .panel").evaluateAll((parts) => parts.map((part) => getComputedStyle(part).backgroundColor));
  assert.deepEqual(grounds, ["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
}

for (const { title, script, postgres } of WAYS) {
  describe(`A boy is born in Cầu Giấy (${title})`, () => {
    let server, crowd, database, look, father, photo;
    let desk, dossier, certificate, extract, address;

    before(async () => {
      database = postgres ? postgresDatabase() : undefined;
      server = await serving({ clock: SIMPLE_BIRTH.clock, database: database?.url });
      crowd = await people();
      // Pages are looked at once, without script; the other way only walks them.
      const eyes = script ? undefined : await inspector(crowd);
      look = eyes?.look ?? (async () => {});
      photo = await photograph(crowd.browser);
      father = await crowd.visitor({ script });
    });
    after(async () => {
      await crowd?.close();
      assert.equal(await server?.stop(), 0, "it stops cleanly when told to");
      database?.drop();
    });

    test("from the first page a father finds the way to declare a birth", async () => {
      await father.goto(`${server.base}/vi`);
      await look(father);
      await citizen.follow(father, /Bé mới chào đời/);
      assert.match(await father.locator("main").innerText(), /8\.000 đồng/);
      await look(father);
      await citizen.press(father, "Bắt đầu khai sinh");
      assert.equal(citizen.place(father), "noi-sinh");
    });

    test("the first pages keep what was answered, also after a refresh", async () => {
      await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, met: look, until: "ten" });
      await father.goBack();
      await father.reload();
      assert.equal(await father.locator("[id='notice.code']").inputValue(), "00412.GCS.01999.26");
      await citizen.proceed(father);
    });

    test("the name is previewed as the certificate prints it", async () => {
      await citizen.fill(father, SIMPLE_BIRTH.answers);
      const preview = father.locator(".name-preview");
      if (script) {
        await father.waitForFunction(() => document.querySelector(".name-preview strong")?.textContent === "NGUYỄN MINH AN");
        assert.ok(await preview.isVisible());
      }
      await citizen.proceed(father);
      await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, met: look, until: "sinh-tai" });
      await father.goto(father.url().replace("sinh-tai", "ten"));
      assert.match(await preview.innerText(), /NGUYỄN MINH AN/);
      await citizen.proceed(father);
      await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, until: "sinh-tai" });
    });

    if (script) {
      test("one tap on the button is enough while the list of places is open", async () => {
        await citizen.fill(father, SIMPLE_BIRTH.answers);
        const field = father.locator("[id='birth.commune']");
        await field.fill("");
        await field.pressSequentially(SIMPLE_BIRTH.answers["birth.commune"]);
        await father.locator("[role=option]").first().waitFor();
        await citizen.proceed(father);
        assert.equal(citizen.place(father), "me");
        await father.goto(father.url().replace(/me$/, "sinh-tai"));
        await father.locator("[id='birth.commune']").fill("");
      });
    }

    test("a commune is found by its name without marks", async () => {
      const { "birth.commune": _, ...others } = SIMPLE_BIRTH.answers;
      await citizen.fill(father, others);
      const field = father.locator("[id='birth.commune']");
      if (script) {
        await field.pressSequentially("cau giay", { delay: 20 });
        await father.locator("[role=option]", { hasText: "Phường Cầu Giấy" }).first().waitFor();
        await field.press("ArrowDown");
        await field.press("Enter");
      } else {
        await field.fill("cau giay");
        await citizen.press(father, "Tìm nơi này");
        await look(father);
        await father.locator(".candidates label", { hasText: "Phường Cầu Giấy" }).first().click();
      }
      await citizen.proceed(father);
      assert.equal(citizen.place(father), "me");
    });

    test("the page of the office names it, its deadline and what is to pay", async () => {
      await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, met: look, until: "co-quan" });
      const said = await father.locator("main").innerText();
      assert.match(said, /phường Cầu Giấy/i);
      assert.ok(said.includes(DUE), said);
      await citizen.proceed(father);
    });

    test("a photograph and a scan of the notice are taken in, the photograph without what the camera wrote", async () => {
      await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, met: look, until: "giay-to" });
      await citizen.attach(father, "file.birth_notice", file("giấy chứng sinh.jpg", photo));
      await citizen.attach(father, "file.birth_notice", file("mặt sau.pdf", await scan(crowd.browser)));
      assert.equal(await father.locator(".sent").count(), 2);
      await look(father);
      const href = await father.locator(".sent a").first().getAttribute("href");
      const kept = await (await father.context().request.get(server.base + href)).body();
      assert.ok(photo.includes(SECRET_PLACE) && !kept.includes(SECRET_PLACE), "the place was taken out");
      assert.equal(kept.subarray(0, 3).toString("hex"), "ffd8ff", "it is still a photograph");
      assert.deepEqual(await handling(father, ".sent a"), ["inline", "attachment"], "what is kept as it came is only saved");
      await citizen.proceed(father);
    });

    test("all answers are shown before the declaration, and one is changed from there", async () => {
      await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, met: look });
      const shown = await father.locator("main").innerText();
      for (const said of ["Nguyễn Quang Huy", "16.000 đồng", "1.001193", "00412.GCS.01999.26", "57/2022", DUE]) {
        assert.ok(shown.includes(said), `${said} is shown`);
      }
      await citizen.follow(father, /Sửa.*mấy bản sao/s);
      await father.locator("#copies").fill("3");
      await citizen.proceed(father);
      assert.equal(citizen.place(father), "kiem-tra", "a change comes straight back");
      assert.match(await father.locator("main").innerText(), /24\.000 đồng/);
      await citizen.follow(father, /Sửa.*mấy bản sao/s);
      await father.locator("#copies").fill("2");
      await citizen.proceed(father);
    });

    test("nothing is filed without the oath", async () => {
      const answer = await citizen.press(father, /^Cam đoan và nộp/);
      assert.equal(answer.status(), 422);
      await look(father);
    });

    test("the declaration is filed once and gives a code and a secret that survive a refresh", async () => {
      dossier = await citizen.declare(father);
      assert.match(dossier.code, citizen.CODE);
      assert.match(dossier.code, /-261110-/);
      assert.ok(dossier.secret.replaceAll("-", "").length >= 26, "128 bits");
      await look(father);
      await father.reload();
      assert.deepEqual(await citizen.codes(father), dossier);
      await printed(father, dossier);
      await citizen.follow(father, "Theo dõi hồ sơ này");
      await look(father);
    });

    test("the receipt is a paper with the code, the office and the appointment", async () => {
      const { bytes, headers } = await citizen.download(father, /^Giấy tiếp nhận/);
      assert.equal(headers["content-type"], "application/pdf");
      const path = papers.onDisk(bytes);
      assert.equal(await papers.structure(path), "");
      const said = (await papers.text(path)).replace(/\s+/g, " ");
      assert.ok(said.includes(dossier.code), said);
      assert.match(said, /17 giờ/);
    });

    test("on another device code and secret open the dossier", async () => {
      const elsewhere = await crowd.visitor();
      await elsewhere.goto(`${server.base}/vi/tra-cuu`);
      await look(elsewhere);
      await citizen.track(elsewhere, server.base, { ...dossier, secret: dossier.secret.replaceAll("-", " ").toLowerCase() });
      assert.ok((await elsewhere.locator("main").innerText()).includes(dossier.code));
      await elsewhere.context().close();
    });

    test("the officer sees answers and photograph, accepts and sends the draft", async () => {
      desk = await crowd.visitor({ width: 1280, height: 900 });
      await desk.goto(`${server.base}/vi/can-bo`);
      assert.match(desk.url(), /\/vi\/can-bo\/dang-nhap\?ve=\/vi\/can-bo$/, "nobody comes in without signing in");
      await look(desk);
      await officer.signIn(desk, server, "caugiay.lan");
      await look(desk);
      await officer.open(desk, server, dossier.code);
      await look(desk);
      const shown = await desk.locator("main").innerText();
      assert.ok(shown.includes(DUE) && shown.includes("Trần Thu Hà"), shown);
      const picture = desk.locator("img.evidence").first();
      assert.ok((await picture.evaluate((image) => image.decode().then(() => image.naturalHeight))) >= 1200);
      assert.ok((await picture.boundingBox()).height < 450, "a tall photograph leaves the actions near");
      assert.deepEqual(await handling(desk, ".desk .files > li > a:first-child"), ["inline", "attachment"]);
      await Promise.all([desk.waitForURL(/\/tep\//), picture.click()]);
      await desk.goBack();
      await officer.take(desk);
      await look(desk);
      assert.equal((await officer.act(desk, officer.ACTS.draft)).status(), 200);
      await look(desk);
      assert.equal(await desk.getByRole("button", { name: officer.ACTS.register }).count(), 0, "not before the family agrees");
    });

    test("the family reads the draft line by line, as it will be printed, and finds it right", async () => {
      await citizen.until(father, "Bản nháp của giấy đã có", { address: `${server.base}/vi/ho-so/${dossier.code}` });
      await look(father);
      await citizen.follow(father, "Đọc lại bản nháp của giấy");
      await look(father);
      const read = await father.locator("article.paper").innerText();
      const lines = ["GIẤY KHAI SINH", "NGUYỄN MINH AN", "02/11/2026", "Kinh", "có sau khi vào sổ", "TRẦN THU HÀ", "NGUYỄN QUANG HUY"];
      assert.deepEqual(papers.outOfOrder(read, lines), [], read);
      const { bytes } = await citizen.download(father, /PDF/);
      const path = papers.onDisk(bytes);
      const said = await papers.text(path);
      assert.deepEqual(papers.outOfOrder(said, ["BẢN NHÁP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ", ...lines]), [], said);
      assert.doesNotMatch(said, /\/xt\/|CHỦ TỊCH|001226/, "no number, nothing to check, nobody's signature");
      assert.equal(await papers.structure(path), "");
      assert.equal((await citizen.press(father, "Mọi dòng đều đúng")).status(), 200);
      assert.match(await father.locator("main").innerText(), /Đã xác nhận bản nháp/);
      await look(father);
    });

    test("the officer enters what was agreed with", async () => {
      await citizen.until(desk, "Bản nháp đã được đồng ý");
      await officer.grant(desk);
      assert.match(await desk.locator("main").innerText(), /Đã xong|Đã trả kết quả/);
      await desk.context().close();
    });

    test("the family reads that it is registered and downloads certificate and extract", async () => {
      await citizen.until(father, "Giấy khai sinh, số 412/2026", { address: `${server.base}/vi/ho-so/${dossier.code}` });
      await look(father);
      certificate = (await citizen.download(father, /^Giấy khai sinh/)).bytes;
      extract = (await citizen.download(father, /^Trích lục khai sinh/)).bytes;
    });

    test("certificate and extract carry the lines of the law in order, number, PIN and day", async () => {
      const said = await papers.text(papers.onDisk(certificate));
      const lines = [
        "PHƯỜNG CẦU GIẤY", "412/2026", "GIẤY KHAI SINH", "Họ, chữ đệm, tên", "NGUYỄN MINH AN", "Ngày, tháng, năm sinh",
        "02/11/2026", "Giới tính", "Nam", "Dân tộc", "Kinh", "Quốc tịch", "Việt Nam", "Nơi sinh", "Bệnh viện Phụ sản demo Hà Nội",
        "Quê quán", "Số định danh cá nhân", "001226900101", "Họ, chữ đệm, tên người mẹ", "TRẦN THU HÀ", "Họ, chữ đệm, tên người cha",
        "NGUYỄN QUANG HUY", "Họ, chữ đệm, tên người đi khai sinh", "Giấy tờ tùy thân", "Nơi đăng ký khai sinh",
        "Ngày, tháng, năm đăng ký",
      ];
      assert.deepEqual(papers.outOfOrder(said, lines), [], said);
      assert.match(said, /không có giá trị pháp lý/i, "a demo says so");
      const copy = await papers.text(papers.onDisk(extract));
      assert.deepEqual(papers.outOfOrder(copy, ["TRÍCH LỤC KHAI SINH", "BẢN SAO", "NGUYỄN MINH AN", "Thực hiện trích lục từ"]), [], copy);
    });

    test("judges that are not ours find the signature valid over the whole document", async () => {
      for (const paper of [certificate, extract]) {
        const path = papers.onDisk(paper);
        const { valid, whole, kind, said } = await papers.signature(path);
        assert.ok(valid && whole, said);
        assert.equal(kind, "ETSI.CAdES.detached");
        assert.equal(await papers.structure(path), "");
      }
      const verdict = await hotich(["verify", papers.onDisk(certificate), "--data", server.data]);
      assert.equal(verdict.code, 0, verdict.err);
      assert.match(verdict.out, /^GENUINE/);
    });

    test("one turned byte makes the paper invalid before every judge", async () => {
      const path = papers.onDisk(papers.flipped(certificate));
      assert.equal((await papers.signature(path)).valid, false);
      const verdict = await hotich(["verify", path, "--data", server.data]);
      assert.equal(verdict.code, 10);
      assert.match(verdict.out, /^ALTERED/);
    });

    test("the QR code of the certificate tells a stranger that it is genuine and shows no more", async () => {
      address = await qr(papers.onDisk(certificate));
      assert.match(address, new RegExp(`^${server.base}/xt/[0-9A-Za-z_-]{20,}$`), "128 bits");
      const school = await crowd.visitor();
      await school.goto(address);
      await look(school);
      const told = await school.locator("main").innerText();
      assert.match(told, /Giấy này là thật/);
      assert.ok(told.includes("412/2026") && told.includes("N***"), told);
      assert.doesNotMatch(told, /MINH|Minh|001226900101|HUY/, "names are hidden");
      await citizen.fill(school, { "born.day": "3", "born.month": "11", "born.year": "2026" });
      assert.equal((await citizen.press(school, "Xem nội dung giấy")).status(), 422, "a guessed day opens nothing");
      await look(school);
      await citizen.fill(school, { "born.day": "2", "born.month": "11", "born.year": "2026" });
      await citizen.press(school, "Xem nội dung giấy");
      assert.match(await school.locator("main").innerText(), /NGUYỄN MINH AN/);
      await look(school);
      await school.context().close();
    });

    test("a token that nobody issued is not known, and the printed code leads to the same page", async () => {
      const school = await crowd.visitor();
      const unknown = await school.goto(`${address.slice(0, -4)}0000`);
      assert.equal(unknown.status(), 404);
      assert.match(await school.locator("main").innerText(), /Không có giấy nào/);
      await look(school);
      await school.goto(`${server.base}/vi/xac-thuc`);
      await look(school);
      const example = await school.locator("#code-hint").innerText();
      assert.match(example, /\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}\b/, "the example is written as papers print it");
      const printed = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await papers.text(papers.onDisk(certificate)))[0];
      await school.locator("#code").fill(printed);
      await citizen.press(school, "Kiểm tra");
      assert.match(await school.locator("main").innerText(), /Giấy này là thật/);
      await school.context().close();
    });

    // No page revokes yet: the chairman of the province decides, the operator enters it.
    if (postgres) test("a paper that was revoked or replaced is told so and opens no more", async () => {
      const school = await crowd.visitor();
      const eye = await inspector(crowd);
      for (const [state, said] of [["revoked", /đã bị thu hồi/], ["replaced", /đã được thay/]]) {
        database.sql(`UPDATE registry_papers SET state = '${state}', ended_at = issued_at WHERE case_code = '${dossier.code}' AND ordinal = 1`);
        assert.equal((await school.goto(address)).status(), 200);
        const told = await school.locator("main").innerText();
        assert.match(told, said);
        assert.match(told, /không còn giá trị/);
        assert.equal(await school.locator("[id='born.day']").count(), 0, "nothing more is shown");
        await eye.look(school);
      }
      await school.context().close();
    });
  });
}
