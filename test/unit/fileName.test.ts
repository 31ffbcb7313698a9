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

test('a long name is cut between two letters', () => {
	expect(named('𠮷'.repeat(200))).toBe('𠮷'.repeat(80));
});
