#!/usr/bin/env python3
"""Makes the two synthetic sets of pairs that the search for duplicates is judged on.

    python3 app/domain/tests/duplicates/make.py FOLDER

FOLDER holds family-names.csv and given-names.csv. Nobody here exists: names are drawn by
their frequency, numbers lie in the block 9xxxxx that belongs to nobody. The weights were set
while looking at tuning.csv; held-out.csv was made with another seed and only ever measured.
"""
import csv, datetime as dt, random, sys, unicodedata
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = Path(sys.argv[1])
FAMILY = [(r["name"], float(r["share_percent"])) for r in csv.DictReader(open(FOLDER / "family-names.csv")) if r["group"] != "minority"]
PARTS = {}
for r in csv.DictReader(open(FOLDER / "given-names.csv")):
    PARTS.setdefault((r["position"], r["sex"]), []).append((r["name"], float(r["weight"])))
FIELDS = ["name", "born", "time", "sex", "notice", "mother", "mother_born", "mother_pin", "father", "father_born", "father_pin"]


def drawn(rng, pairs):
    return rng.choices([p[0] for p in pairs], [p[1] for p in pairs])[0]


def part(rng, position, sex):
    for key in ((position, sex), (position, "both"), (position, "unisex")):
        if key in PARTS:
            return drawn(rng, PARTS[key])
    raise SystemExit(f"no {position} names")


def person(rng, sex, family=None):
    family = family or drawn(rng, FAMILY)
    words = [family]
    if rng.random() < 0.85:
        words.append(part(rng, "middle", sex))
    words.append(part(rng, "given", sex))
    return " ".join(words)


def pin(rng, sex, born):
    return f"{rng.choice(['001', '048', '079', '031'])}{1 if sex == 'female' else 0}{born.year % 100:02d}9{rng.randrange(100000):05d}"


def day(rng, first, last):
    return first + dt.timedelta(days=rng.randrange((last - first).days))


def birth(rng, **fixed):
    sex = fixed.get("sex") or rng.choice(["male", "female"])
    mother_born = day(rng, dt.date(1984, 1, 1), dt.date(2005, 1, 1))
    father_born = day(rng, dt.date(1980, 1, 1), dt.date(2003, 1, 1))
    father = person(rng, "male")
    made = {
        "sex": sex, "born": day(rng, dt.date(2025, 1, 1), dt.date(2026, 11, 20)),
        "time": f"{rng.randrange(24):02d}:{rng.randrange(60):02d}" if rng.random() < 0.8 else "",
        "notice": f"{rng.randrange(1, 99999):05d}.GCS.{rng.choice(['48999', '01999', '79999'])}.26" if rng.random() < 0.6 else "",
        "mother": person(rng, "female"), "mother_born": mother_born, "mother_pin": pin(rng, "female", mother_born),
        "father": father, "father_born": father_born, "father_pin": pin(rng, "male", father_born),
        "name": person(rng, sex, father.split()[0]),
    }
    if rng.random() < 0.12:
        made.update(father="", father_born="", father_pin="", name=person(rng, sex, made["mother"].split()[0]))
    made.update(fixed)
    return made


def plain(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in text if not unicodedata.combining(c))


def slip(rng, text):
    """One slip of the hand inside a word."""
    at = rng.choice([n for n, c in enumerate(text) if c.isalpha() and n > 0])
    how = rng.randrange(4)
    if how == 0:
        return text[:at] + text[at + 1:]
    if how == 1:
        return text[:at] + text[at] + text[at:]
    if how == 2 and at + 1 < len(text) and text[at + 1].isalpha():
        return text[:at] + text[at + 1] + text[at] + text[at + 2:]
    return text[:at] + rng.choice("abceghilmnortu") + text[at + 1:]


def order(rng, text):
    words = text.split()
    return " ".join(words[1:] + words[:1]) if rng.random() < 0.7 else " ".join(reversed(words))


def swapped(rng):
    while True:
        date = day(rng, dt.date(2025, 1, 1), dt.date(2026, 11, 20))
        if date.day <= 12 and date.day != date.month:
            return date, date.replace(day=date.month, month=date.day)


def digit(rng, number, last=6):
    at = rng.randrange(len(number) - last, len(number))
    return number[:at] + rng.choice([d for d in "0123456789" if d != number[at]]) + number[at + 1:]


def no_notice(a, *others):
    for other in (a, *others):
        other["notice"] = ""


# The same child, filed twice.
def exact(rng, a, b): pass
def marks_lost(rng, a, b): b["name"], b["mother"], b["father"] = plain(a["name"]), plain(a["mother"]), plain(a["father"])
def order_swapped(rng, a, b): b["name"] = order(rng, a["name"])
def one_slip(rng, a, b): b["name"] = slip(rng, a["name"])
def date_swapped(rng, a, b):
    a["born"], b["born"] = swapped(rng)
def near_day(rng, a, b): b["born"], b["time"] = a["born"] + dt.timedelta(days=rng.choice([-1, 1])), ""
def mother_no_pin(rng, a, b): b["mother_pin"] = ""
def mother_pin_slip(rng, a, b): b["mother_pin"] = digit(rng, a["mother_pin"])
def other_relative(rng, a, b): b.update(father="", father_born="", father_pin="", notice="", time="")
def notice_slip(rng, a, b):
    a["notice"] = a["notice"] or f"{rng.randrange(1, 99999):05d}.GCS.48999.26"
    b["notice"] = digit(rng, a["notice"][:5], 5) + a["notice"][5:]
def middle_left_out(rng, a, b):
    while len(a["name"].split()) < 3:
        a["name"] = person(rng, a["sex"], a["name"].split()[0])
    words = a["name"].split()
    b["name"] = " ".join([words[0], words[-1]])
def marks_and_date(rng, a, b):
    marks_lost(rng, a, b); date_swapped(rng, a, b)
def slip_no_pin(rng, a, b):
    one_slip(rng, a, b); mother_no_pin(rng, a, b); b["notice"] = ""
def order_marks_no_pin(rng, a, b):
    marks_lost(rng, a, b); b["name"] = order(rng, b["name"]); mother_no_pin(rng, a, b)
def mother_year_only(rng, a, b):
    mother_no_pin(rng, a, b); b["mother_born"] = str(a["mother_born"].year); b["notice"] = ""
def renamed_same_notice(rng, a, b):
    a["notice"] = b["notice"] = a["notice"] or f"{rng.randrange(1, 99999):05d}.GCS.48999.26"
    b["name"] = person(rng, a["sex"], a["name"].split()[0])
def renamed_same_hour(rng, a, b):
    """Two relatives, two names, no hospital: hard, and honestly so."""
    no_notice(a, b); a["time"] = b["time"] = "03:30"
    b["name"] = person(rng, a["sex"], a["name"].split()[0])

# Two children.
def twins(rng, a, b):
    later(rng, a, b); b["sex"] = rng.choice(["male", "female"])
    words = a["name"].split()
    b["name"] = " ".join(words[:-1] + [part(rng, "given", b["sex"])])
    while b["name"] == a["name"]:
        b["name"] = " ".join(words[:-1] + [part(rng, "given", b["sex"])])
def twins_of_marks(rng, a, b):
    """Minh Anh and Minh Ánh."""
    later(rng, a, b)
    family = a["name"].split()[0]
    pair = rng.choice([("Anh", "Ánh"), ("An", "Ân"), ("Hân", "Hận"), ("Bảo", "Bão"), ("Khánh", "Khanh")])
    a["name"], b["name"] = (f"{family} Minh {given}" for given in pair)
def twins_of_letters(rng, a, b):
    """Minh An and Minh Anh."""
    later(rng, a, b)
    family = a["name"].split()[0]
    pair = rng.choice([("An", "Anh"), ("Hân", "Hoan"), ("Linh", "Lin"), ("Khan", "Khang"), ("Thu", "Thư")])
    a["name"], b["name"] = (f"{family} Gia {given}" for given in pair)
def twins_at_home(rng, a, b):
    twins(rng, a, b); no_notice(a, b)
def twins_midnight(rng, a, b):
    twins(rng, a, b); b["born"] = a["born"] + dt.timedelta(days=1); a["time"], b["time"] = "23:58", "00:04"
def later(rng, a, b):
    serial = rng.randrange(1, 99998)
    a["notice"], b["notice"] = (f"{n:05d}.GCS.48999.26" for n in (serial, serial + 1))
    minute = rng.randrange(0, 50)
    hour = rng.randrange(24)
    a["time"], b["time"] = f"{hour:02d}:{minute:02d}", f"{hour:02d}:{minute + rng.randrange(2, 9):02d}"
def siblings(rng, a, b):
    b["born"] = a["born"] - dt.timedelta(days=rng.randrange(320, 1500)); b["sex"] = rng.choice(["male", "female"])
    b["name"] = person(rng, b["sex"], a["name"].split()[0]); b["notice"] = ""; b["time"] = ""
def siblings_alike(rng, a, b):
    siblings(rng, a, b); words = a["name"].split(); b["sex"] = a["sex"]
    b["name"] = " ".join(words[:-1] + [slip(rng, "x" + words[-1])[1:] or "An"])
def fresh(rng, a, b, *keep):
    new = birth(rng, sex=a["sex"])
    for field in FIELDS:
        if field not in keep: b[field] = new[field]
def cousins(rng, a, b):
    """One grandfather, one name, born close to each other."""
    fresh(rng, a, b, "name", "sex"); b["born"] = a["born"] + dt.timedelta(days=rng.choice([0, 0, 1, 2, 40]))
def same_name_same_day(rng, a, b): fresh(rng, a, b, "name", "sex", "born")
def same_name_no_pin(rng, a, b):
    fresh(rng, a, b, "name", "sex", "born"); a["mother_pin"] = b["mother_pin"] = ""; no_notice(a, b)
def mothers_of_one_name(rng, a, b):
    mother = a["mother"]; fresh(rng, a, b, "born"); b["mother"] = mother
def next_bed(rng, a, b):
    """The next notification of the same hospital on the same day."""
    fresh(rng, a, b, "born")
    a["notice"], b["notice"] = "00412.GCS.48999.26", "00413.GCS.48999.26"

SAME = [exact, marks_lost, order_swapped, one_slip, date_swapped, near_day, mother_no_pin, mother_pin_slip, other_relative, notice_slip,
        middle_left_out, marks_and_date, slip_no_pin, order_marks_no_pin, mother_year_only, renamed_same_notice, renamed_same_hour]
TWO = [twins, twins_of_marks, twins_of_letters, twins_at_home, twins_midnight, siblings, siblings_alike, cousins, same_name_same_day,
       same_name_no_pin, mothers_of_one_name, next_bed]


def write(name, seed, each):
    rng = random.Random(seed)
    with open(HERE / name, "w", newline="") as out:
        out.write("# Synthetic: nobody here exists. Made by make.py, seed %d.\n" % seed)
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["kind", "same"] + ["a_" + f for f in FIELDS] + ["b_" + f for f in FIELDS])
        for same, kinds, times in (("yes", SAME, each), ("no", TWO, each + each // 2)):
            for kind in kinds:
                for _ in range(times):
                    a = birth(rng)
                    b = dict(a)
                    kind(rng, a, b)
                    table.writerow([kind.__name__, same] + [a[f] for f in FIELDS] + [b[f] for f in FIELDS])


if __name__ == "__main__":
    write("tuning.csv", 20261125, 10)
    write("held-out.csv", 4102, 10)
