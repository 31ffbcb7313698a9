import fc from 'fast-check';
import { anyJsonText, listText, objectText, scalarText, type JsonText } from './jsonText';
import { hostileText } from './texts';

/** How often a field holds what it should, anything flat, and anything at all. */
function usually(expected: fc.Arbitrary<JsonText>): fc.Arbitrary<JsonText> {
	return fc.oneof(
		{ weight: 12, arbitrary: expected },
		{ weight: 3, arbitrary: scalarText },
		{ weight: 1, arbitrary: anyJsonText },
	);
}

const quoted = (text: fc.Arbitrary<string>) => text.map((value) => JSON.stringify(value));

/** A number as a number or as a text: gateways do both. */
const numberOrText = (number: fc.Arbitrary<string>): fc.Arbitrary<JsonText> =>
	fc.oneof(number, quoted(number));

const digits = fc.oneof(
	fc.bigInt({ min: 0n, max: 10n ** 21n }).map(String),
	fc.constantFrom('5511999999999', '551199999999', '79991112233', '120363019502650977', '0', ''),
	fc.constantFrom('5511999999999-1623281429', '111222333444555', 'status', '1624901640', '00'),
);

/** What WhatsApp writes behind a number for one device or agent. */
const device = fc.constantFrom('', '', '', ':12', '.0', '.0:3', ':', '...', ':1:2:3', '\n.x');

const server = fc.constantFrom(
	...['', '', '@c.us', '@s.whatsapp.net', '@g.us', '@lid', '@broadcast', '@newsletter', '@hosted'],
	...[
		'-group',
		'-broadcast',
		'-1623281429',
		'@C.US',
		'@LID',
		'@',
		'@@c.us',
		'@c.us@g.us',
		'@c.us ',
	],
	...['@\u202ec.us', '@constructor', '@__proto__', '@lid.hosted', '-group-group', ' @c.us'],
);

/** An id of WhatsApp's or a gateway's in any of its forms, whole or mangled. */
export const idText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 8, arbitrary: fc.tuple(digits, device, server).map((parts) => parts.join('')) },
	{ weight: 1, arbitrary: fc.tuple(hostileText, server).map((parts) => parts.join('')) },
);

const BORDERS = [
	...[0, 1, -1, 1e9, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 1e11 - 1, 1e11, 1e11 + 1, 8.64e15, 8.64e15 + 1],
	...[253_402_300_799, 253_402_300_800, 253_402_300_799_999, 253_402_300_800_000, 1e-7, 0.5],
	...[951_782_400, 951_868_799, 4_107_542_400, 1_709_164_800_000, 1_622_991_687, 1_768_497_607_000],
];

const timeText = fc.oneof(
	fc.constantFrom(...BORDERS).map(String),
	fc.integer({ min: -2, max: 2_000_000_000 }).map(String),
	fc.integer({ min: 1e9, max: 3e14 }).map(String),
);

const flagText = fc.constantFrom('true', 'false', '0', '1', '"0"', '"1"', '"true"', '" FALSE "');
const countText = fc.oneof(fc.nat(9).map(String), fc.integer().map(String), fc.constant('-0'));

const pictureText = fc
	.tuple(
		fc.constantFrom('https://pps.whatsapp.net/v/a.jpg', 'HTTP://x', 'https://', 'ftp://x', ' '),
		fc.constantFrom('', '?oe=', '?a=b&oe=', '#oe='),
		fc.constantFrom('60C179E2', 'FFFFFFFFFF', '0', '-1', 'zz', '', '1e9&oe=2'),
	)
	.map((parts) => parts.join(''));

/** What a field of each kind holds, as JSON: mostly something of its kind. */
export const fieldValues = {
	id: usually(
		fc.oneof(
			quoted(idText),
			digits.filter((text) => /^[1-9]\d*$/.test(text)),
		),
	),
	text: usually(quoted(hostileText)),
	flag: usually(flagText),
	count: usually(numberOrText(countText)),
	time: usually(numberOrText(timeText)),
	picture: usually(quoted(pictureText)),
	any: anyJsonText,
};

/** A list of participants, seldom with something that is none among them. */
export function participantsText(
	fields: Readonly<Record<string, fc.Arbitrary<JsonText>>>,
): fc.Arbitrary<JsonText> {
	const participant = objectText(fields);
	return usually(listText(fc.oneof({ weight: 30, arbitrary: participant }, anyJsonText), 5));
}
