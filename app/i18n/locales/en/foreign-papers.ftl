### Papers of other states, and extracts for use abroad.

foreign-paper-apostille = A paper of { $country } needs that country’s apostille; consular legalisation does as well.
foreign-paper-legalisation = A paper of { $country } needs consular legalisation, at the Vietnamese mission there or at the Ministry of Foreign Affairs, unless a treaty exempts it.
foreign-paper-host-state = A paper of { $country } used at the Vietnamese mission there needs no authentication.
foreign-paper-translation = With a certified translation into Vietnamese.
foreign-paper-translation-mission = With a certified translation into Vietnamese or English.
foreign-paper-unconfirmed = The list of countries that use apostilles with Viet Nam is still to be confirmed. If in doubt ask the Consular Department of the Ministry of Foreign Affairs.

abroad-next = To use the extract in { $country }
    .paper = Ask for a stamped paper copy: the ministry certifies paper, where electronic copies are not yet accepted.
    .apostille = Ask for an apostille at the Consular Department of the Ministry of Foreign Affairs (Hà Nội) or at the Department for External Relations of Hồ Chí Minh City.
    .legalisation = Ask for consular certification at the Consular Department of the Ministry of Foreign Affairs (Hà Nội) or at the Department for External Relations of Hồ Chí Minh City, then for legalisation at the embassy or consulate of { $country }, unless a treaty exempts it.
    .translation = Ask whoever receives it into which language it must be translated, and by whom. The page in three languages helps people read it but does not replace a translation.
