### សេចក្តីព្រាង – មិនទាន់មានអ្នកនិយាយភាសាខ្មែរពីកំណើតពិនិត្យទេ។ Bản nháp, chưa được người bản ngữ soát.

c-optional = មិនចាំបាច់
c-error-prefix = កំហុស៖
c-error-summary =
    .one = មានមួយកន្លែងត្រូវកែ
    .many = មាន { $n } កន្លែងត្រូវកែ
c-back = ត្រឡប់ក្រោយ
c-continue = បន្ត
c-save = រក្សាទុក
c-send = ផ្ញើ
c-search = ស្វែងរក
c-remove = ដកចេញ
c-cancel = ទេ
c-start = ចាប់ផ្តើម
c-change = កែ
c-not-provided = ទុកទទេ
c-ticked = បានយល់ព្រម
c-files-count = { $n } ឯកសារ
c-warning = សូមចំណាំ
c-important = សេចក្តីជូនដំណឹង
c-success = រួចរាល់
c-why = ហេតុអ្វីបានជាសួរ
    .article = មូលដ្ឋានច្បាប់៖ { $article }
c-or = ឬ

c-date-day = ថ្ងៃ
c-date-month = ខែ
c-date-year = ឆ្នាំ
c-date-hint = ឧទាហរណ៍៖ ថ្ងៃ 2 ខែ 11 ឆ្នាំ 2026
c-date-hint-partial = ចាំបានប៉ុណ្ណា សរសេរប៉ុណ្ណោះ។ សរសេរតែឆ្នាំក៏បាន
c-time-hour = ម៉ោង
c-time-minute = នាទី
c-time-hint = គិតតាម 24 ម៉ោង ឧទាហរណ៍៖ ម៉ោង 6 និង 42 នាទី ម៉ោង 18 និង 05 នាទី

c-pin-hint = លេខ 12 ខ្ទង់នៅលើអត្តសញ្ញាណប័ណ្ណ។ មានចន្លោះក៏បាន
c-select-none = ជ្រើសរើសក្នុងបញ្ជី

c-place-hint = វាយឈ្មោះឃុំ សង្កាត់ ឬតំបន់ពិសេស ជាអក្សរវៀតណាម។ ឈ្មោះចាស់ ឬថ្មី គ្មានសញ្ញាក៏បាន
c-place-search = រកកន្លែងនេះ
c-place-candidates = កន្លែងណាត្រឹមត្រូវ?
c-place-formerly = ពីមុនឈ្មោះ { $name } រហូតដល់ { $date }
c-place-found = រកឃើញ
    .one = រកឃើញមួយកន្លែង
    .many = រកឃើញ {"{"}n{"}"} កន្លែង
    .none = រកមិនឃើញទេ។ សូមសាកឈ្មោះចាស់ ឬបន្ថែមឈ្មោះខេត្ត
c-name-preview = សំបុត្រកំណើតនឹងបោះពុម្ព៖

c-file-hint = រូបភាព JPEG, PNG ឬឯកសារ PDF ឯកសារនីមួយៗធំបំផុត { $max }។ ផ្ញើបានច្រើនបំផុត { $files } ឯកសារ។
c-file-camera = លើទូរសព្ទ អាចថតរូបភ្លាម។
c-file-choose = ជ្រើសរើសរូបភាព ឬឯកសារ
    .several = ជ្រើសរើសរូបភាព ឬឯកសារ (អាចច្រើន)
c-file-upload = ផ្ញើឯកសារនេះ
c-file-list = ឯកសារដែលបានផ្ញើ
c-file-ready = បានទទួល
c-file-checking = កំពុងរង់ចាំពិនិត្យមេរោគ
c-file-refused = មិនអាចទទួលបាន
c-file-thumbnail = រូបតូចនៃ { $file }

c-task-done = រួច
c-task-todo = មិនទាន់ធ្វើ
c-task-blocked = មិនទាន់អាចធ្វើ
c-task-awaited = កំពុងរង់ចាំ
c-task-problem = មានកន្លែងត្រូវកែ

c-clock = រយៈពេលកំណត់
c-clock-due = ឆ្លើយលទ្ធផលមុន
    .over = ថ្ងៃកំណត់ឆ្លើយលទ្ធផល
c-clock-left = នៅសល់ { $left }
c-clock-today = ណាត់ថ្ងៃនេះ
c-clock-late = ហួសកំណត់ { $by }
c-clock-paused = កំពុងផ្អាក
    .text = រយៈពេលត្រូវផ្អាក ពេលរង់ចាំចម្លើយ មិនរាប់ចូលក្នុងថ្ងៃរបស់ស្ថាប័នទេ។
c-clock-stopped = ចប់ហើយ
    .at = បានឆ្លើយនៅ { $at }
c-clock-limit = ច្បាប់អនុញ្ញាត៖ { $limit }
c-clock-real = នៅកន្លែងនេះ៖ ពាក់កណ្តាលចប់ក្នុង { $median } ហើយប្រាំបួនក្នុងដប់សំណុំឯកសារចប់ក្នុង { $ninety }

c-pages = ទំព័រនៃបញ្ជី
c-pages-previous = ទំព័រមុន
c-pages-next = ទំព័របន្ទាប់
c-breadcrumbs = កំពុងនៅទីណា

c-copy-note = សូមថតទុក ឬសរសេរទុកលើក្រដាស។
c-gallery = ផ្នែកផ្សំនៃទំព័រ
    .intro = ផ្នែកនីមួយៗមានឧទាហរណ៍ដែលមានឈ្មោះ។ ទំព័រនេះមានតែក្នុងកំណែសាកល្បងប៉ុណ្ណោះ។
    .contents = ក្នុងទំព័រនេះ

c-heard = ស្តាប់ទំព័រនេះជា { $language }
