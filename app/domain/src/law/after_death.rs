//! What other agencies do and pay after a death: limits, amounts, ages (law.md 5.6).

use chrono::NaiveDate;

use super::fact::{BEGINNING, Dated, Fact, day, fact};

/// The limits of a death's group (law.md 5.6): the text of Decree 301/2026 was not at
/// hand, so the longer end of what is in use is taken.
pub(super) static RESIDENCE_END_DAYS: Dated<u32> =
    Dated::always(3, "tạm lấy theo Nghị định 63/2024/NĐ-CP");
pub(super) static SURVIVOR_BENEFIT_DAYS: Dated<u32> =
    Dated::always(7, "tạm lấy theo Nghị định 63/2024/NĐ-CP (5 đến 7 ngày)");
pub(super) static FUNERAL_SUPPORT_DAYS: Dated<u32> =
    Dated::always(7, "tạm lấy theo Nghị định 20/2021/NĐ-CP (5 đến 7 ngày)");
pub(super) static MERIT_ALLOWANCE_DAYS: Dated<u32> =
    Dated::always(24, "tạm lấy theo Nghị định 131/2021/NĐ-CP (12 đến 24 ngày)");

const RISE_OF_2024: NaiveDate = day(2024, 7, 1);
/// A value that held until another took its place.
const fn until(value: u32, end: NaiveDate, article: &'static str) -> Fact<u32> {
    Fact {
        valid_to: Some(end),
        ..fact(value, BEGINNING, article)
    }
}
/// Ten times the reference level: 1 800 000, then 2 340 000 đồng. A change in 2026 is
/// expected: a new row.
pub(super) static FUNERAL_ALLOWANCE: Dated<u32> = Dated {
    first: until(
        18_000_000,
        RISE_OF_2024,
        "khoản 2 Điều 66 Luật Bảo hiểm xã hội 2014; Nghị định 24/2023/NĐ-CP",
    ),
    later: &[fact(
        23_400_000,
        RISE_OF_2024,
        "Luật Bảo hiểm xã hội; Nghị định 73/2024/NĐ-CP",
    )],
};
/// At least twenty times the standard: 360 000, then 500 000 đồng.
pub(super) static FUNERAL_SUPPORT: Dated<u32> = Dated {
    first: until(7_200_000, RISE_OF_2024, "Điều 11 Nghị định 20/2021/NĐ-CP"),
    later: &[fact(
        10_000_000,
        RISE_OF_2024,
        "Điều 11 Nghị định 20/2021/NĐ-CP; Nghị định 76/2024/NĐ-CP",
    )],
};
pub(super) static SOCIAL_PENSION_AGE: Dated<u32> = Dated {
    first: until(80, day(2025, 7, 1), "Điều 5 Nghị định 20/2021/NĐ-CP"),
    later: &[fact(
        75,
        day(2025, 7, 1),
        "Điều 21 Luật Bảo hiểm xã hội 2024",
    )],
};

/// No article sets it: a day, and who does not read mail at night has the morning.
pub(super) static PERSON_SILENCE_HOURS: Dated<u32> = Dated::always(24, "cấu hình của hệ thống");
