#!/usr/bin/env python3
"""Makes the two synthetic sets of pairs of deaths that the search for duplicates is judged on.

    python3 app/domain/tests/duplicates/make_deaths.py FOLDER

FOLDER holds family-names.csv and given-names.csv. Nobody here exists: see make.py, whose
names, slips and numbers are used. The weights were set while looking at deaths-tuning.csv;
deaths-held-out.csv was made with another seed and only ever measured.
"""
import csv, datetime as dt, random, sys

from make import FOLDER, HERE, day, digit, drawn, order, part, person, pin, plain, slip, FAMILY

FIELDS = ["name", "born", "sex", "pin", "identity", "residence", "died_on", "died_at", "place"]
COMMUNES = ["Phường Cầu Giấy; Thành phố Hà Nội", "Phường Hải Châu; Thành phố Đà Nẵng", "Phường Sa Pa; Tỉnh Lào Cai",
            "Xã Mèo Vạc; Tỉnh Tuyên Quang", "Phường Bến Thành; Thành phố Hồ Chí Minh", "Xã Cần Giờ; Thành phố Hồ Chí Minh"]
HOSPITALS = ["Bệnh viện đa khoa", "Trung tâm y tế khu vực", "Bệnh viện phổi"]
FIRST, LAST = dt.date(2025, 1, 1), dt.date(2026, 11, 20)


def paper(rng):
    return f"C{rng.randrange(10_000_000):07d}; Cục Quản lý xuất nhập cảnh"


def death(rng):
    sex = rng.choice(["male", "female"])
    born = day(rng, dt.date(1932, 1, 1), dt.date(1990, 1, 1))
    home = rng.choice(COMMUNES)
    made = {
        "name": person(rng, sex), "born": born, "sex": sex, "pin": "", "identity": "",
        "residence": f"Tổ {rng.randrange(1, 30)}; {home}", "died_on": day(rng, FIRST, LAST),
        "died_at": f"{rng.randrange(24):02d}:{rng.randrange(60):02d}" if rng.random() < 0.8 else "",
        "place": home if rng.random() < 0.6 else f"{rng.choice(HOSPITALS)}; {rng.choice(COMMUNES)}",
    }
    known = rng.random()
    if known < 0.6:
        made["pin"] = pin(rng, sex, born)
    elif known < 0.7:
        made["identity"] = paper(rng)
    if born.year < 1960 and not made["pin"] and rng.random() < 0.6:
        made["born"] = str(born.year)
    return made


def whole(rng, a):
    """A day of birth that is known."""
    if isinstance(a["born"], str):
        a["born"] = dt.date(int(a["born"]), rng.randrange(1, 13), rng.randrange(1, 29))
    return a["born"]


def year(a):
    return int(str(a["born"])[:4])


def no_number(*deaths):
    for one in deaths:
        one["pin"] = one["identity"] = ""


# The same person, declared twice. What is told twice has its number on one side at most.
def exact(rng, a, b): pass
def one_without_number(rng, a, b): no_number(b)
def no_hour_no_number(rng, a, b): no_number(a, b); b["died_at"] = ""
def marks_lost(rng, a, b): no_number(b); b["name"] = plain(a["name"])
def order_swapped(rng, a, b): no_number(b); b["name"] = order(rng, a["name"])
def one_slip(rng, a, b): no_number(b); b["name"] = slip(rng, a["name"])
def middle_left_out(rng, a, b):
    no_number(b)
    while len(a["name"].split()) < 3:
        a["name"] = b["name"] = person(rng, a["sex"])
    words = a["name"].split()
    b["name"] = " ".join([words[0], words[-1]])
def death_day_swapped(rng, a, b):
    no_number(b)
    while True:
        date = day(rng, FIRST, LAST)
        if date.day <= 12 and date.day != date.month:
            break
    a["died_on"], b["died_on"] = date, date.replace(day=date.month, month=date.day)
def birth_day_swapped(rng, a, b):
    no_number(b); whole(rng, a)
    while True:
        date = a["born"].replace(day=rng.randrange(1, 13), month=rng.randrange(1, 13))
        if date.day != date.month:
            break
    a["born"], b["born"] = date, date.replace(day=date.month, month=date.day)
def near_day(rng, a, b):
    no_number(b); b["died_on"] = a["died_on"] + dt.timedelta(days=rng.choice([-2, -1, 1, 2])); b["died_at"] = ""
def another_day(rng, a, b):
    """The day of the funeral, or the lunar day: weeks away."""
    no_number(b); b["born"] = whole(rng, a); b["died_at"] = ""
    b["died_on"] = a["died_on"] - dt.timedelta(days=rng.randrange(20, 60))
def year_only(rng, a, b): no_number(b); whole(rng, a); b["born"] = str(a["born"].year)
def year_only_and_slip(rng, a, b): year_only(rng, a, b); b["name"] = slip(rng, a["name"])
def year_only_and_marks(rng, a, b): year_only(rng, a, b); b["name"] = plain(a["name"])
def year_by_age(rng, a, b):
    """The age of the family counts one more: the year is one before."""
    no_number(a, b); b["born"] = str(year(a) - 1)
def pin_mistyped(rng, a, b):
    a["identity"] = b["identity"] = ""
    a["pin"] = pin(rng, a["sex"], whole(rng, a)); b["born"] = a["born"]; b["pin"] = digit(rng, a["pin"])
def paper_told_otherwise(rng, a, b):
    a["pin"] = b["pin"] = ""; a["identity"] = paper(rng); b["identity"] = a["identity"].split(";")[0].replace("C", "C ")
    b["name"] = plain(a["name"])
def other_home(rng, a, b):
    """One tells where they lived, the other where they were registered."""
    no_number(b); home = a["residence"].split("; ", 1)[1]
    b["residence"] = rng.choice([one for one in COMMUNES if one != home])
def slip_and_near_day(rng, a, b): one_slip(rng, a, b); near_day(rng, a, b)
def another_name(rng, a, b):
    """A name in religion or at home: hard, and honestly so."""
    no_number(a, b); words = a["name"].split()
    b["name"] = " ".join([words[0], part(rng, "given", a["sex"]), part(rng, "given", a["sex"])])

# Two people.
def fresh(rng, a, b, *keep):
    new = death(rng)
    for field in FIELDS:
        if field not in keep: b[field] = new[field]
def together(rng, a, b, *keep):
    """One road, one house, one minute."""
    fresh(rng, a, b, "residence", "died_on", "died_at", "place", *keep)
def father_and_son(rng, a, b):
    together(rng, a, b, "name", "sex"); born = year(a) + rng.randrange(18, 40)
    b["born"] = str(born) if rng.random() < 0.5 else dt.date(born, 1, 1)
    if isinstance(b["born"], dt.date): a["born"] = dt.date(year(a), 1, 1)
    no_number(a, b)
def same_name_same_day(rng, a, b):
    fresh(rng, a, b, "name", "sex", "died_on")
    while abs(year(a) - year(b)) < 2:
        fresh(rng, a, b, "name", "sex", "died_on")
def same_name_same_year(rng, a, b):
    """One name, one year of birth, one day of death, two homes, no number."""
    fresh(rng, a, b, "name", "sex", "died_on"); no_number(a, b)
    b["born"] = str(year(a)); home = a["residence"].split("; ", 1)[1]
    b["residence"] = "Thôn 3; " + rng.choice([one for one in COMMUNES if one != home])
def same_name_two_numbers(rng, a, b):
    fresh(rng, a, b, "name", "sex", "died_on", "residence"); no_number(a, b)
    a["pin"], b["pin"] = pin(rng, a["sex"], whole(rng, a)), pin(rng, a["sex"], a["born"]); b["born"] = a["born"]
def siblings(rng, a, b):
    """Brothers or sisters in one accident."""
    together(rng, a, b, "sex"); words = a["name"].split(); no_number(b)
    b["born"] = dt.date(year(a) + rng.choice([-4, -3, -2, 2, 3, 4]), rng.randrange(1, 13), rng.randrange(1, 29))
    given = part(rng, "given", a["sex"])
    while plain(given) == plain(words[-1]):
        given = part(rng, "given", a["sex"])
    b["name"] = " ".join(words[:-1] + [given])
def siblings_of_letters(rng, a, b):
    """An and Anh in one accident."""
    siblings(rng, a, b); family = drawn(rng, FAMILY)
    one, two = rng.choice([("An", "Anh"), ("Hân", "Hoan"), ("Linh", "Lin"), ("Khan", "Khang"), ("Thu", "Thư")])
    a["name"], b["name"] = f"{family} Văn {one}", f"{family} Văn {two}"
def couple(rng, a, b):
    together(rng, a, b); b["sex"] = "female" if a["sex"] == "male" else "male"; b["name"] = person(rng, b["sex"]); no_number(b)
def born_on_one_day(rng, a, b):
    fresh(rng, a, b, "born", "residence", "died_on"); whole(rng, a); b["born"] = a["born"]; no_number(b)
def same_name_another_day(rng, a, b):
    """One name and year in one commune, months apart."""
    fresh(rng, a, b, "name", "sex", "residence"); no_number(a, b)
    b["born"] = str(year(a)); b["died_on"] = a["died_on"] - dt.timedelta(days=rng.randrange(60, 300))
def infant_twins(rng, a, b):
    together(rng, a, b, "sex"); born = a["died_on"] - dt.timedelta(days=rng.randrange(3))
    a["born"] = b["born"] = born; no_number(a, b); words = a["name"].split()
    given = part(rng, "given", a["sex"])
    while plain(given) == plain(words[-1]):
        given = part(rng, "given", a["sex"])
    b["name"] = " ".join(words[:-1] + [given]); a["died_at"], b["died_at"] = "02:10", "05:45"

SAME = [exact, one_without_number, no_hour_no_number, marks_lost, order_swapped, one_slip, middle_left_out, death_day_swapped, birth_day_swapped,
        near_day, another_day, year_only, year_only_and_slip, year_only_and_marks, year_by_age, pin_mistyped, paper_told_otherwise, other_home,
        slip_and_near_day, another_name]
TWO = [father_and_son, same_name_same_day, same_name_same_year, same_name_two_numbers, siblings, siblings_of_letters, couple, born_on_one_day,
       same_name_another_day, infant_twins]


def write(name, seed, each):
    rng = random.Random(seed)
    with open(HERE / name, "w", newline="") as out:
        out.write("# Synthetic: nobody here exists. Made by make_deaths.py, seed %d. A semicolon stands for the comma of a place.\n" % seed)
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["kind", "same"] + ["a_" + f for f in FIELDS] + ["b_" + f for f in FIELDS])
        for same, kinds, times in (("yes", SAME, each), ("no", TWO, 2 * each)):
            for kind in kinds:
                for _ in range(times):
                    a = death(rng)
                    b = dict(a)
                    kind(rng, a, b)
                    table.writerow([kind.__name__, same] + [a[f] for f in FIELDS] + [b[f] for f in FIELDS])


write("deaths-tuning.csv", 20261128, 10)
write("deaths-held-out.csv", 7013, 10)
