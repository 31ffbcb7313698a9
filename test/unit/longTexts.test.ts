import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { toChat, type Chat } from '../../nodes';
import { parseAnyChatId } from '../../nodes/WhatsAppChats/gateways';
import { readBaseUrl } from '../../nodes/WhatsAppChats/gateways/baseUrl';
import { pictureAddress } from '../../nodes/WhatsAppChats/pictures/allowedHosts';
import { chatTests } from '../../nodes/WhatsAppChats/whatsapp/chatFilters';
import { chatOrders } from '../../nodes/WhatsAppChats/whatsapp/chatOrders';
import { parseChatReference } from '../../nodes/WhatsAppChats/whatsapp/chatReference';
import { chatFileName } from '../../nodes/WhatsAppChats/whatsapp/fileName';
import { findInviteCodes } from '../../nodes/WhatsAppChats/whatsapp/inviteLink';
import { parseJid } from '../../nodes/WhatsAppChats/whatsapp/jid';
import { failureOf } from './thrown';

const MILLION = 1_000_000;

/** What takes a step a character ends in some milliseconds; what takes a step a pair of them, in hours. */
const KILL_AFTER = { timeout: 10_000 };

const BASE_URL = { default: '', hosts: {}, path: '', cutAt: /\/instances(\/.*)?$/ };

const named = (name: string): Chat => toChat('zApi', { phone: '5511999990001', name });

test.each<[string, () => unknown, unknown]>([
	[
		'the id of a million colons on two lines',
		() => parseJid(`${':'.repeat(MILLION)}\nx@c.us`)?.type,
		'unknown',
	],
	['the id of a million dots', () => parseJid(`1${'.'.repeat(MILLION)}@lid`)?.id, '1@lid'],
	['the id of half a million numbers', () => parseJid('1-'.repeat(MILLION / 2))?.type, 'unknown'],
	[
		'a Base URL of a million slashes',
		() =>
			failureOf(() =>
				readBaseUrl({ baseUrl: `https://a.example${'/'.repeat(MILLION)}b` }, BASE_URL),
			).message,
		"'Base URL' in the credential is not a web address",
	],
])('%s is read in steps that grow with its length', (_what, read, expected) => {
	expect(runInNewContext('read()', { read }, KILL_AFTER)).toEqual(expected);
});

/** Unicode's order of marks takes a step for each pair of them. */
describe('Of names only the beginning is brought into a form to be compared', () => {
	const marks = `Ana${'\u0301'.repeat(3000)}${'\u0316'.repeat(3000)}`;

	test.each<[string, () => unknown]>([
		['in a search', () => chatTests.isNamedLike('ana')(named(marks))],
		['in what is searched for', () => chatTests.isNamedLike(marks)(named('Ana'))],
		['in the name of a file', () => chatFileName(named(marks))],
	])('%s', (_where, read) => {
		const normalize = jest.spyOn(String.prototype, 'normalize');
		read();
		const lengths = normalize.mock.contexts.map((text) => String(text).length);
		normalize.mockRestore();
		expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(1000);
	});

	test('in a sorted list', () => {
		const [one, other] = ['b', 'a'].map((end) => named(`${'n'.repeat(200)}${end}`));
		const [short, shorter] = ['b', 'a'].map((end) => named(`${'n'.repeat(199)}${end}`));
		if (!one || !other || !short || !shorter) throw new Error('There are four');
		expect(chatOrders.name(one, other)).toBe(0);
		expect(chatOrders.name(short, shorter)).toBe(1);
	});
});

test('names of all lengths that people have are found whole', () => {
	const name = `${'x'.repeat(996)} end`;
	expect(chatTests.isNamedLike('X END')(named(name))).toBe(true);
	expect(chatTests.isNamedLike(name)(named(name))).toBe(true);
	expect(chatTests.isNamedLike(`${name}s`)(named(name))).toBe(false);
	expect(chatTests.isNamedLike('x'.repeat(1001))(named('x'.repeat(2000)))).toBe(false);
});

test('what is far too long to be pasted is not looked through', () => {
	const pasted = (marks: number) => `${'\u200b'.repeat(marks)}AbCdEfGhIjKlMnOpQrStUv`;
	expect(findInviteCodes(pasted(9000))).toEqual(['AbCdEfGhIjKlMnOpQrStUv']);
	expect(findInviteCodes(pasted(10_000))).toEqual([]);
});

test('what is longer than any reference to a chat, or address of a picture, is none', () => {
	const device = (digits: number) => `5511999990001:${'1'.repeat(digits)}@c.us`;
	expect(parseChatReference(device(180), parseAnyChatId)?.phone).toBe('5511999990001');
	expect(parseChatReference(device(200), parseAnyChatId)).toBeNull();
	const address = (letters: number) => `https://pps.whatsapp.net/${'a'.repeat(letters)}`;
	expect(pictureAddress(address(3000))).toBe(address(3000));
	expect(pictureAddress(address(4000))).toBeNull();
});

test('the device behind a number is cut off as before', () => {
	const user = fc.string({ unit: fc.constantFrom('1', '.', ':', '-') });
	fc.assert(
		fc.property(user, (text) => {
			const expected = text.replace(/[.:].*$/, '');
			if (expected === '') return;
			expect(parseJid(`${text}@lid`)?.id).toBe(`${expected}@lid`);
		}),
		{ numRuns: 2000 },
	);
});
