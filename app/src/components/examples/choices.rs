//! Examples: what is chosen.

use leptos::prelude::*;

use super::{Example, say};
use crate::components::{
    Candidate, Checkboxes, Choice, Fault, Field, PlaceField, Radios, Select, Tick, Typed, Width,
};

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("radios", "only-question", |t| {
        let choices = vec![
            Choice::new(
                "facility",
                say(
                    t,
                    "Ở bệnh viện, trạm y tế hoặc nhà hộ sinh",
                    "In a hospital, clinic or birth house",
                ),
            ),
            Choice::new(
                "elsewhere",
                say(
                    t,
                    "Ở nhà hoặc nơi khác tại Việt Nam",
                    "At home or elsewhere in Viet Nam",
                ),
            )
            .hint(say(t, "Kể cả trên đường đi", "On the way counts too")),
            Choice::new("abroad", say(t, "Ở nước ngoài", "Abroad")),
            Choice::new(
                "found",
                say(
                    t,
                    "Bé bị bỏ rơi, hoặc không biết cha mẹ là ai",
                    "The child was found, or nobody knows the parents",
                ),
            )
            .apart(),
        ];
        view! {
            <Radios
                t
                id="radios"
                legend=say(t, "Bé chào đời ở đâu?", "Where was the child born?")
                choices
                chosen="facility"
                heading=true
            />
        }
        .into_any()
    }),
    Example::new("radios", "with-reveal", |t| {
        let number = view! {
            <Field
                t
                id="marriage-number"
                label=say(t, "Số giấy chứng nhận kết hôn", "Number of the marriage certificate")
                typed=Typed::Code
                width=Width::Short
                value="57/2022"
            />
        };
        let choices = vec![
            Choice::new("yes", say(t, "Có", "Yes")).reveal(number),
            Choice::new("no", say(t, "Không", "No")),
        ];
        view! {
            <Radios
                t
                id="radios-reveal"
                legend=say(t, "Cha mẹ của bé có đăng ký kết hôn không?", "Are the parents married?")
                choices
                chosen="yes"
            />
        }
        .into_any()
    }),
    Example::new("radios", "inline-faulty", |t| {
        let choices = vec![
            Choice::new("1", say(t, "Trai", "Boy")),
            Choice::new("2", say(t, "Gái", "Girl")),
        ];
        view! {
            <Radios
                t
                id="radios-inline"
                legend=say(t, "Bé trai hay bé gái?", "A boy or a girl?")
                fault=Some(Fault::new("radios-inline", say(
                    t,
                    "Hãy chọn một câu trả lời cho “Bé trai hay bé gái?”.",
                    "Choose an answer for “A boy or a girl?”.",
                )))
                choices
                inline=true
            />
        }
        .into_any()
    }),
    Example::new("checkboxes", "two-ticked", |t| {
        let choices = vec![
            Choice::new(
                "residence",
                say(
                    t,
                    "Đăng ký thường trú cho bé",
                    "Register the child's residence",
                ),
            )
            .hint(say(
                t,
                "Theo hộ khẩu của cha hoặc mẹ",
                "With the father or the mother",
            )),
            Choice::new(
                "insurance",
                say(
                    t,
                    "Cấp thẻ bảo hiểm y tế cho bé",
                    "Get the health insurance card",
                ),
            )
            .hint(say(t, "Miễn phí đến 6 tuổi", "Free until the age of 6")),
            Choice::new(
                "card",
                say(t, "Cấp thẻ căn cước cho bé", "Get the identity card"),
            ),
        ];
        view! {
            <Checkboxes
                t
                id="boxes"
                legend=say(t, "Muốn làm luôn việc gì nữa?", "What else shall be done in the same go?")
                hint=say(t, "Chọn bao nhiêu cũng được.", "Choose as many as you like.")
                choices
                chosen=vec!["residence".into(), "insurance".into()]
            />
        }
        .into_any()
    }),
    Example::new("checkboxes", "faulty", |t| {
        let choices = vec![
            Choice::new("paper", say(t, "Bản giấy", "On paper")),
            Choice::new("electronic", say(t, "Bản điện tử", "Electronic")),
        ];
        let fault = Fault::new(
            "boxes-faulty",
            say(t, "Hãy chọn ít nhất một mục.", "Choose at least one."),
        );
        view! {
            <Checkboxes
                t
                id="boxes-faulty"
                legend=say(t, "Muốn nhận bản nào?", "Which form do you want?")
                fault=Some(fault)
                choices
            />
        }
        .into_any()
    }),
    Example::new("tick", "faulty", |t| {
        let fault = Fault::new(
            "tick-faulty",
            say(
                t,
                "Hãy đánh dấu vào ô cam đoan rồi mới nộp.",
                "Tick the statement before you file.",
            ),
        );
        let label = say(
            t,
            "Tôi cam đoan những điều khai trên là đúng.",
            "I declare that all this is true.",
        );
        view! { <Tick t id="tick-faulty" label fault=Some(fault)/> }.into_any()
    }),
    Example::new("tick", "oath", |t| {
        view! {
            <Tick
                t
                id="tick"
                label=say(
                    t,
                    "Tôi cam đoan những điều khai trên là đúng sự thật, đã được những người liên quan đồng ý, và chịu trách nhiệm trước pháp luật.",
                    "I declare that all this is true and agreed to by those concerned, and answer for it before the law.",
                )
            />
        }
        .into_any()
    }),
    Example::new("select", "ethnic-group", |t| {
        let choices = [
            ("01", "Kinh"),
            ("02", "Tày"),
            ("03", "Thái"),
            ("06", "Mông"),
            ("09", "Dao"),
        ]
        .map(|(code, name)| Choice::new(code, name))
        .into();
        view! {
            <Select t id="select" label=say(t, "Dân tộc của mẹ", "Mother's ethnic group") choices chosen="06"/>
        }
        .into_any()
    }),
    Example::new("select", "faulty", |t| {
        let choices = [("VNM", "Việt Nam"), ("LAO", "Lào")]
            .map(|(code, name)| Choice::new(code, name))
            .into();
        let fault = Fault::new(
            "select-faulty",
            say(t, "Hãy chọn một nước.", "Choose a country."),
        );
        view! {
            <Select
                t
                id="select-faulty"
                label=say(t, "Quốc tịch", "Nationality")
                fault=Some(fault)
                choices
            />
        }
        .into_any()
    }),
    Example::new("place-field", "empty", |t| {
        view! {
            <PlaceField t id="place" label=say(t, "Mẹ đang cư trú ở đâu?", "Where does the mother live?")/>
        }
        .into_any()
    }),
    Example::new("place-field", "candidates", |t| {
        let was = |vi, en| say(t, vi, en).into();
        let candidates = vec![
            Candidate {
                code: "26560".into(),
                name: "Phường Bà Rịa, Thành phố Hồ Chí Minh".into(),
                formerly: was(
                    "trước là phường Phước Trung, thành phố Bà Rịa, đến ngày 30 tháng 6 năm 2025",
                    "formerly phường Phước Trung, thành phố Bà Rịa, until 30 June 2025",
                ),
            },
            Candidate {
                code: "26572".into(),
                name: "Phường Long Hương, Thành phố Hồ Chí Minh".into(),
                formerly: was(
                    "trước là phường Long Tâm, thành phố Bà Rịa, đến ngày 30 tháng 6 năm 2025",
                    "formerly phường Long Tâm, thành phố Bà Rịa, until 30 June 2025",
                ),
            },
        ];
        view! {
            <PlaceField
                t
                id="place-many"
                label=say(t, "Quê quán của cha", "Father's home place")
                value="ba ria"
                fault=Some(Fault::new("place-many", say(
                    t,
                    "Có nhiều nơi cùng tên. Hãy chọn một nơi trong danh sách ở mục “Quê quán của cha”.",
                    "Several places have this name. Choose one from the list in “Father's home place”.",
                )))
                candidates
            />
        }
        .into_any()
    }),
];
