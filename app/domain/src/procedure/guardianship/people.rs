//! The people of a guardianship.

use crate::procedure::person::person_pages;

person_pages!(
    guardian,
    "guardian",
    "nguoi-giam-ho",
    "Điều 19 Luật Hộ tịch"
);
person_pages!(ward, "ward", "nguoi-duoc-giam-ho", "Điều 19 Luật Hộ tịch");
person_pages!(
    supervisor,
    "supervisor",
    "nguoi-giam-sat",
    "Điều 51 Bộ luật Dân sự"
);
