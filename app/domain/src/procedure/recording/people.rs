//! The people of a recording. Of husband and wife the sex is not asked.

use crate::procedure::person::person_pages;

person_pages!(
    husband,
    "husband",
    "chong",
    "Điều 48 Luật Hộ tịch",
    known_sex
);
person_pages!(wife, "wife", "vo", "Điều 48 Luật Hộ tịch", known_sex);
person_pages!(subject, "subject", "nguoi-duoc-ghi", "Điều 48 Luật Hộ tịch");
