import { toChat } from '../../nodes';
import { chatFileName } from '../../nodes/WhatsAppChats/whatsapp/fileName';

const named = (name: string | undefined, phone = '5511999990001') =>
	chatFileName(toChat('zApi', { phone, name }));

test.each([
	['Ana Souza', 'Ana Souza'],
	['João Pereira', 'João Pereira'],
	['Jo\u0061\u0303o', 'João'],
	['Иван Петров', 'Иван Петров'],
	['प्रिया', 'प्रिया'],
	['张伟', '张伟'],
	['Equipe_2026-01', 'Equipe_2026-01'],
	['Vendas / Suporte: "VIP" <1>', 'Vendas Suporte VIP 1'],
	['../../etc/passwd', 'etc passwd'],
	['C:\\Windows\\x', 'C Windows x'],
	['fatura.exe', 'fatura exe'],
	['a\0b\nc\u202ed', 'a b c d'],
	['🎉 Festa 🎉', 'Festa'],
	['  .Ana.  ', 'Ana'],
])('a chat with the name %j has a file %j', (name, fileName) => {
	expect(named(name)).toBe(fileName);
});

test.each([undefined, '', '🎉', '...', '-', '/'])('with the name %j it has its number', (name) => {
	expect(named(name)).toBe('5511999990001');
	expect(named(name, '120363019502650977-group')).toBe('120363019502650977');
});

test('a chat with neither name nor id has a file still', () => {
	expect(named(undefined, '')).toBe('chat');
});

/** Windows takes these for a device, also before an extension and in any case. */
test.each([
	...['CON', 'con', 'Con', 'PRN', 'AUX', 'aux', 'NUL', 'nul'],
	...['COM0', 'COM1', 'com9', 'LPT0', 'LPT1', 'lpt9', 'COM¹', 'lpt³'],
	...[' NUL ', 'nul.', '/CON/', '-AUX', '.con'],
])('the name %j is no device', (name) => {
	const fileName = named(name);
	expect(fileName).toMatch(/^_[^\s.-]+$/);
	expect(fileName.slice(1).toLowerCase()).toBe(name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase());
});

test.each([
	['CONNY', 'CONNY'],
	['Con Air', 'Con Air'],
	['COM10', 'COM10'],
	['COM', 'COM'],
	['auxiliar', 'auxiliar'],
	['nul 1', 'nul 1'],
])('%j is no device either, and stays', (name, fileName) => {
	expect(named(name)).toBe(fileName);
});

test.each([
	['-rf', 'rf'],
	['--help', 'help'],
	['- - -x', 'x'],
	['-/-n', 'n'],
	['Ana-', 'Ana-'],
	['_ana', '_ana'],
	['Ana...', 'Ana'],
	['Ana. . ', 'Ana'],
	['Ana\u3000\u00a0', 'Ana'],
])('the name %j neither begins like an option nor ends in a dot or space: %j', (name, fileName) => {
	expect(named(name)).toBe(fileName);
});

test('an id that no rule knows is made safe like a name', () => {
	expect(named(undefined, '-rf@x')).toBe('rf');
	expect(named(undefined, 'nul')).toBe('_nul');
});

/** File systems take 255 bytes, `.jpeg` and what n8n may put behind it included. */
test.each([
	['a', 80],
	['é', 80],
	['张', 80],
	['𠮷', 60],
])('a long name of the letter %s is cut after %i of them', (letter, count) => {
	expect(named(letter.repeat(200))).toBe(letter.repeat(count));
	expect(Buffer.byteLength(named(letter.repeat(200)))).toBeLessThanOrEqual(240);
});

test('a name is not cut behind a space', () => {
	expect(named(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
	expect(named(`CON ${' '.repeat(100)}x`)).toBe('CON x');
});

test('a million letters are cut before they are looked at', () => {
	const normalize = jest.spyOn(String.prototype, 'normalize');
	named('a'.repeat(1_000_000));
	const lengths = normalize.mock.contexts.map((text) => String(text).length);
	normalize.mockRestore();
	expect(Math.max(...lengths)).toBeLessThanOrEqual(1000);
});
