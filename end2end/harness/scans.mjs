// Papers as families photograph and scan them, and files that are none.

/** Where the telephone said it was: must not survive (EXIF, TIFF 6.0). */
export const SECRET_PLACE = "CHUP-TAI-NHA-SO-9";

/** A real JPEG of a paper, with an EXIF block such as a camera writes. */
export async function photograph(browser) {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  await page.setContent("<body style='font:40px serif;background:#ddd'><h1>GIẤY CHỨNG SINH</h1><p>00412.GCS.01999.26</p>");
  const plain = await page.screenshot({ type: "jpeg", quality: 80 });
  await page.close();
  return withExif(plain);
}

function withExif(jpeg) {
  const text = Buffer.from(`${SECRET_PLACE}\0`, "latin1");
  const tiff = Buffer.alloc(26);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  // ImageDescription, ASCII.
  tiff.writeUInt16LE(0x010e, 10);
  tiff.writeUInt16LE(2, 12);
  tiff.writeUInt32LE(text.length, 14);
  tiff.writeUInt32LE(26, 18);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, text]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A real PDF of one page. */
export async function scan(browser) {
  const page = await browser.newPage();
  await page.setContent("<h1>GIẤY CHỨNG SINH</h1><p>Bản quét, mặt sau</p>");
  const pdf = await page.pdf({ format: "A4" });
  await page.close();
  return pdf;
}

/** A file as a browser sends it. */
export function file(name, buffer, mimeType) {
  const kinds = { jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", pdf: "application/pdf" };
  return { name, buffer, mimeType: mimeType ?? kinds[name.split(".").pop()] ?? "application/octet-stream" };
}
