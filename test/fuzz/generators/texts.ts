import fc from 'fast-check';

/** Names that every object of JavaScript has: as a key or a value they must be nothing special. */
export const PROTOTYPE_NAMES = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'valueOf',
	'hasOwnProperty',
	'__defineGetter__',
	'toJSON',
	'then',
	'length',
	'error',
	'json',
	'pairedItem',
];

/** Texts that programs take for something else than text. */
const MISUNDERSTOOD = [
	...['NaN', 'Infinity', '-Infinity', '-0', '+1', '1e308', '1e400', '0x10', '1_000', '١٢٣', '１２'],
	...['null', 'undefined', 'true', 'TRUE ', 'False', 'yes', '[object Object]', '{}', '[]'],
	...['={{ 1 + 1 }}', '={{(()=>{throw new Error("ran")})()}}', '=1+1', '＝1+1', '{{ $json.x }}'],
	...['<script>alert(1)</script>', '<b>fett', '&lt;&#x3d;&quot;', "' OR 1=1 --", '$& $1 $$', '%'],
	...['https://evil.example/?token=1', 'javascript:alert(1)', '/instances/1/token/2/chats'],
	...['../../etc/passwd', 'CON', '-rf', '@SUM(A1)', '\t=1', '%s %d %25 %E0%A4%A', '"quoted"', '“”'],
];

/** Texts that do not look like what they are. */
const ODD_LETTERS = [
	...['', ' ', '\u00a0', '\u3000', '\t\r\n', '\u2028\u2029', '\ufeff', '\u200b', '\u200f', '\0'],
	...[
		'\u202Egnp.exe',
		'\u2066abc\u2069',
		'\u061c',
		'שלום',
		'مرحبا',
		'a\u0000b',
		'\u0001\u001b[31m',
	],
	...['\ud800', 'a\udc00b', '\udfff\ud800', 'e\u0301', 'Z\u0351\u036b\u0343\u036a\u0302', 'ﷺ'],
	...['👩‍👩‍👧‍👦', '🇧🇷🇧', '👍🏽', 'İstanbul', 'ß', 'Ǆ', 'João', 'Иван', '山田', '\\', '\\u0041', '\\"'],
];

const LETTERS = [
	':',
	'.',
	' ',
	'\\',
	'=',
	'@',
	'-',
	'"',
	'<',
	'%25',
	'\n',
	'é',
	'😀',
	'\u202e',
	'\0',
];

const repeated = (maxLength: number) =>
	fc
		.tuple(fc.constantFrom(...LETTERS), fc.integer({ min: 1, max: maxLength }))
		.map(([letter, times]) => letter.repeat(times));

/** A text that is too long for any screen, with its trouble at the end. */
const veryLong = fc
	.tuple(fc.constantFrom(...LETTERS, 'a', '1'), fc.integer({ min: 10_000, max: 100_000 }))
	.map(([letter, length]) => `${letter.repeat(length / letter.length)}\n!`);

/** Any character at all, and halves of some; fast-check's own would take seconds to begin with. */
const letter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const shortText: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(...MISUNDERSTOOD),
	fc.constantFrom(...ODD_LETTERS),
	fc.constantFrom(...PROTOTYPE_NAMES),
	fc.string({ unit: letter, maxLength: 12 }),
	fc.string({ maxLength: 12 }),
	repeated(60),
);

/** Any text that a stranger may have given themselves as a name. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 1200, arbitrary: shortText },
	{ weight: 300, arbitrary: fc.tuple(shortText, shortText).map((parts) => parts.join('')) },
	{ weight: 300, arbitrary: fc.constantFrom('Ana Souza', 'Família', '+55 11 99999-9999', 'Ana') },
	{ weight: 20, arbitrary: repeated(3000) },
	{ weight: 1, arbitrary: veryLong },
);
