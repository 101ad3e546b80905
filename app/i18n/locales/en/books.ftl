### Register books by year and their closing; and unusual work of an account.

books = Register books
    .text = Each book is closed on the last day of its year, with its totals. A closed book takes no more numbers; what comes later stands in the next year’s (Law on Civil Status Art. 59).
    .none = There is no book yet.
books-register = Book
books-year = Year
books-numbers = Numbers
books-entries = Entered here
books-state = State
books-ks = Births
books-kh = Marriages
books-kt = Deaths
books-open = Open
books-closed = Closed by { $name }, { $at }
books-close = Close the book: { $register } { $year }
books-close-means = A closed book is not opened again. The totals are kept with the name of who closed it.
books-role = Not closed: only the office’s signatory closes books.
books-early = Not closed: a book closes after office hours on 31 December of its year.
books-record = Record of closing (PDF)
books-closed-already = This book was closed before. See its state below.
desk-rule-book-closed = The office’s book of this year is closed. From 1 January this goes into the new book.

unusual = Unusual work
    .text = Days on which an account did more than one person usually can, or much outside office hours. Ask who holds the account; if it was somebody else, disable it.
    .none = Nothing is unusual.
unusual-acts = Lines written into histories of cases
unusual-opened = Cases opened
unusual-outside = Of these, outside office hours
unusual-looked = Looked at
unusual-own = Not noted: nobody looks after the own account. Ask another supervisor or an administrator.
