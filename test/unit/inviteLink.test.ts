import { inviteUrl, parseInviteCode } from '../../nodes/WhatsAppChats/whatsapp/inviteLink';

const CODE = 'Kx8Zq0aB1cD2eF3gH4iJ5k';

test.each([
	CODE,
	`  ${CODE}\n`,
	`\u200e${CODE}`,
	`https://chat.whatsapp.com/${CODE}`,
	`http://chat.whatsapp.com/${CODE}`,
	`chat.whatsapp.com/${CODE}`,
	`www.chat.whatsapp.com/${CODE}`,
	`https://www.chat.whatsapp.com/${CODE}`,
	`https://chat.whatsapp.com/invite/${CODE}`,
	`chat.whatsapp.com/invite/${CODE}`,
	`https://chat.whatsapp.com/${CODE}/`,
	`https://chat.whatsapp.com/invite/${CODE}/`,
	`https://chat.whatsapp.com/${CODE}?mode=ac_t`,
	`https://chat.whatsapp.com/${CODE}/?mode=ac_t`,
	`https://chat.whatsapp.com/invite/${CODE}?mode=ac_t&x=https://evil.example/`,
	`HTTPS://CHAT.WHATSAPP.COM/${CODE}`,
	` https://chat.whatsapp.com/${CODE}\n`,
	`\u2066https://chat.whatsapp.com/${CODE}\u2069`,
])('%j holds the code, its case kept', (pasted) => {
	expect(parseInviteCode(pasted)).toBe(CODE);
});

test('a code may be 10 to 64 letters, digits, _ and - long', () => {
	const long = 'aZ09_-'.repeat(11).slice(0, 64);
	expect(parseInviteCode('40Aasd6af1')).toBe('40Aasd6af1');
	expect(parseInviteCode(long)).toBe(long);
	expect(parseInviteCode(`https://chat.whatsapp.com/${long}`)).toBe(long);
});

test.each(['40Aasd6af', 'a'.repeat(65), '', ' ', '\u200b'])('%j is no code', (code) => {
	expect(parseInviteCode(code)).toBeNull();
	expect(parseInviteCode(`https://chat.whatsapp.com/${code}`)).toBeNull();
});

test.each([
	`https://chat.whatsapp.com.evil.example/${CODE}`,
	`https://evil.example/chat.whatsapp.com/${CODE}`,
	`https://evil.example/${CODE}`,
	`https://evil.example/?url=https://chat.whatsapp.com/${CODE}`,
	`https://xchat.whatsapp.com/${CODE}`,
	`https://x.chat.whatsapp.com/${CODE}`,
	`https://chatxwhatsapp.com/${CODE}`,
	`https://chat-whatsapp.com/${CODE}`,
	`https://chat.whatsapp.com@evil.example/${CODE}`,
	`https://chat.whatsapp.com\\@evil.example/${CODE}`,
	`https://user@chat.whatsapp.com/${CODE}`,
	`https://user:pass@chat.whatsapp.com/${CODE}`,
	`https://chat.whatsapp.com:443/${CODE}`,
	`https://chat.whatsapp.com:8080/${CODE}`,
	`ftp://chat.whatsapp.com/${CODE}`,
	`javascript://chat.whatsapp.com/${CODE}`,
])('%s has not exactly the host of invites', (pasted) => {
	expect(parseInviteCode(pasted)).toBeNull();
});

test.each([
	'https://whatsapp.com/channel/0029VaKx8Zq0aB1cD2eF3g',
	'https://www.whatsapp.com/channel/0029VaKx8Zq0aB1cD2eF3g',
	'https://chat.whatsapp.com/channel/0029VaKx8Zq0aB1cD2eF3g',
	'https://wa.me/5511999999999',
	'wa.me/5511999999999',
	'https://api.whatsapp.com/send?phone=5511999999999',
	`https://api.whatsapp.com/${CODE}`,
	`https://web.whatsapp.com/accept?code=${CODE}`,
	`whatsapp://chat/?code=${CODE}`,
])('%s is a link of WhatsApp, and no invite', (pasted) => {
	expect(parseInviteCode(pasted)).toBeNull();
});

test.each([
	'chat.whatsapp.com',
	'https://chat.whatsapp.com/',
	'https://chat.whatsapp.com/invite/',
	`https://chat.whatsapp.com/${CODE}/more`,
	`https://chat.whatsapp.com//${CODE}`,
	`https://chat.whatsapp.com/../${CODE}`,
	`https://chat.whatsapp.com/?code=${CODE}`,
	`https://chat.whatsapp.com/${CODE}%2F..`,
	`https://chat.whatsapp.com/${CODE} ${CODE}`,
	`invite/${CODE}`,
	`../${CODE}`,
	`${CODE}/..`,
	'Meu grupo no Plug',
	'Família do Zé',
	'120363019502650977@g.us',
	'5511999999999@c.us',
])('%s holds no code', (pasted) => {
	expect(parseInviteCode(pasted)).toBeNull();
});

test.each([undefined, null, true, NaN, {}, [], [CODE]])('%p is no text', (pasted) => {
	expect(parseInviteCode(pasted)).toBeNull();
});

test('the canonical link is the plain one', () => {
	expect(inviteUrl(CODE)).toBe('https://chat.whatsapp.com/Kx8Zq0aB1cD2eF3gH4iJ5k');
});
