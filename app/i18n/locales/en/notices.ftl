### What was told: the same as by mail.

notices = Notices
    .text = What was told about the filings kept in this account; mail says the same.
    .none = There are no notices yet.
notices-new = New
notices-open = Open the filing
notices-read = Mark all as read
