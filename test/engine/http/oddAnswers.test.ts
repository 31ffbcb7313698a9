import type { Fault } from '../../gateways';
import { bytesAnswer, socketAnswer } from '../harness/hostileServer';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const whatsGate = () => setup().gateways.whatsGate;

/** One run of Get Chats against an answer, its parameters such that it is asked for once. */
async function chats(fault: Fault, includeResponse = false) {
	whatsGate().failAlways(fault);
	const options = { maxWaitSeconds: 0, includeResponse };
	return await runOn(setup(), whatsGate(), { returnAll: true, options });
}

const named = (name: string) =>
	`{"result":"OK","data":[{"id":"79991112233@c.us","name":"${name}"}]}`;

/** "João" and "Мария" in bytes, by the tables of each charset. */
const JOAO_LATIN1 = Buffer.from(named('Jo\u00e3o'), 'latin1');
const MARIA_1251 = Buffer.concat([
	Buffer.from(named('').slice(0, -4)),
	Buffer.from([0xcc, 0xe0, 0xf0, 0xe8, 0xff]),
	Buffer.from('"}]}'),
]);

describe('A name is read by the charset that the answer declares:', () => {
	test.each([
		['iso-8859-1', JOAO_LATIN1, 'João'],
		['windows-1252', JOAO_LATIN1, 'João'],
		['windows-1251', MARIA_1251, 'Мария'],
		['"WINDOWS-1251"', MARIA_1251, 'Мария'],
		['utf-16le', Buffer.from(named('João'), 'utf16le'), 'João'],
		['utf-8', Buffer.from(named('João')), 'João'],
		['UTF8', Buffer.from(`\ufeff${named('João')}`), 'João'],
	])('%s', async (charset, bytes, name) => {
		const { items } = await chats(bytesAnswer(bytes, `application/json; charset=${charset}`));
		expect(items.map(({ json }) => json.name)).toEqual([name]);
	});

	test('UTF-8 where it declares none, also cut anywhere between two packets', async () => {
		const bytes = Buffer.from(named('João 😀 Мария'));
		const fault: Fault = {
			kind: 'raw',
			write: (response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				for (const byte of bytes) response.write(Buffer.from([byte]));
				response.end();
			},
		};
		const { items } = await chats(fault);
		expect(items.map(({ json }) => json.name)).toEqual(['João 😀 Мария']);
	});
});

describe('No item is made of an answer whose letters can’t be read:', () => {
	test.each([
		['latin1 that declares nothing', bytesAnswer(JOAO_LATIN1), /letters that its text encoding/],
		[
			'windows-1251 that declares UTF-8',
			bytesAnswer(MARIA_1251, 'application/json; charset=utf-8'),
			/letters that its text encoding/,
		],
		[
			'UTF-8 that is cut in the middle of a letter',
			bytesAnswer(Buffer.from(named('João')).subarray(0, -7)),
			/letters that its text encoding|cut off/,
		],
		[
			'a charset that nobody knows',
			bytesAnswer(JOAO_LATIN1, 'application/json; charset=klingon'),
			/a text encoding that this node does not know/,
		],
	])('%s', async (_what, fault, says) => {
		const { items, error } = await chats(fault);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(says);
		expect(error?.description).toContain("'Base URL'");
	});
});

/** A chat with lists in lists, so many deep with the answer's own three levels. */
const nested = (depth: number) =>
	named('A').replace('"name"', `"x":${'['.repeat(depth - 3)}${']'.repeat(depth - 3)},"name"`);

describe('An answer that is nested', () => {
	test.each([101, 10_000, 200_000])(
		'%i levels deep gets an error in plain words',
		async (depth) => {
			const { error } = await chats(bytesAnswer(Buffer.from(nested(depth))));
			expect(error?.message).toBe('WhatsGate sent an answer that is nested too deeply');
			expect(error?.description).toContain("'Base URL'");
		},
	);

	test.each([false, true])('100 levels deep is read, Include Response %s', async (withResponse) => {
		const { items } = await chats(bytesAnswer(Buffer.from(nested(100))), withResponse);
		expect(items.map(({ json }) => json.id)).toEqual(['79991112233@c.us']);
	});
});

describe('Each fault of an answer has an error of its own:', () => {
	test.each<[what: string, fault: Fault, says: RegExp]>([
		[
			'headers that are too large',
			socketAnswer(`HTTP/1.1 200 OK\r\nx-large: ${'x'.repeat(100_000)}\r\n\r\n{}`),
			/headers that are too large/,
		],
		['no HTTP', socketAnswer('SSH-2.0-OpenSSH_9.2\r\n'), /something that is not HTTP/],
		['nothing but the end', socketAnswer(''), /broke off the connection/],
		['304', { kind: 'status', status: 304 }, /nothing has changed, without any data \(HTTP 304\)/],
		['a number', { kind: 'answer', body: 7 }, /refused the request|is not a list of chats/],
		['a text', bytesAnswer(Buffer.from('"chats"')), /not JSON/],
		['an entry of 2 MB', bytesAnswer(Buffer.from(named('A'.repeat(2_000_000)))), /too large to be/],
	])('%s', async (_what, fault, says) => {
		const { error } = await chats(fault);
		expect(error?.message).toMatch(/^WhatsGate /);
		expect(error?.message).toMatch(says);
		expect(error?.description).not.toBe('');
	});
});
