import { findInviteCodes, inviteUrl } from '../../nodes/WhatsAppChats/whatsapp/inviteLink';

const CODE = 'Kx8Zq0aB1cD2eF3gH4iJ5k';

test.each([
	CODE,
	`  ${CODE}\n`,
	`\u200e${CODE}`,
	`"${CODE}"`,
	`<${CODE}>`,
	`(${CODE})`,
	`«${CODE}».`,
	`‘${CODE}’`,
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
	expect(findInviteCodes(pasted)).toEqual([CODE]);
});

const LINK = `https://chat.whatsapp.com/${CODE}`;

test.each([
	`Abra este link para entrar no meu grupo do WhatsApp: ${LINK}`,
	`Abra este link para entrar no meu grupo do WhatsApp: ${LINK}.`,
	`Откройте эту ссылку, чтобы вступить в мою группу WhatsApp: ${LINK}`,
	`Open this link to join my WhatsApp group: ${LINK}!`,
	`Abre este enlace para unirte a mi grupo de WhatsApp:\n\n${LINK}\n\n¡Te espero!`,
	`Oi, tudo bem?\r\nSegue o link:\r\n${LINK}?mode=ac_t\r\nAté mais`,
	`<${LINK}>`,
	`(${LINK})`,
	`[${LINK}]`,
	`"${LINK}"`,
	`“${LINK}”, disse ela`,
	`«${LINK}»`,
	`'chat.whatsapp.com/${CODE}';`,
	`*${LINK}*`,
	`[grupo](${LINK}).`,
	`<a href="${LINK}">Entrar</a>`,
	`Entrar:${LINK}`,
	`👉${LINK}👈`,
	`Grupo👉 chat.whatsapp.com/invite/${CODE}/, entre!`,
	`${LINK}...`,
	`${LINK} ${CODE}`,
	`${LINK}\n${LINK}?mode=ac_t`,
	`https://example.com/regras ${LINK} https://wa.me/5511999999999`,
	`https://chat.whatsapp.com.evil.example/EvilEvilEvilEvilEvil00 ${LINK}`,
])('%j is a message with the link in it', (pasted) => {
	expect(findInviteCodes(pasted)).toEqual([CODE]);
});

test('each code of a message with several links is found', () => {
	expect(findInviteCodes(`A: ${LINK}, B: chat.whatsapp.com/Another0Another0Anothr`)).toEqual([
		CODE,
		'Another0Another0Anothr',
	]);
	expect(findInviteCodes(`${LINK} ${LINK.toLowerCase()}`)).toEqual([CODE, CODE.toLowerCase()]);
});

test.each([
	`Entre: https://chat.whatsapp.com.evil.example/${CODE}`,
	`Entre: xchat.whatsapp.com/${CODE}`,
	`Entre: échat.whatsapp.com/${CODE}`,
	`Entre: my-chat.whatsapp.com/${CODE}`,
	`Entre: chat.whatſapp.com/${CODE}`,
	`Entre: сhat.whatsapp.com/${CODE}`,
	`Entre: //chat.whatsapp.com/${CODE}`,
	`(https://evil.example/?x=(chat.whatsapp.com/short))`,
	`Entre no grupo ${CODE}`,
])('%j holds no link of the exact host', (pasted) => {
	expect(findInviteCodes(pasted)).toEqual([]);
});

test('a code may be 10 to 64 letters, digits, _ and - long', () => {
	const long = 'aZ09_-'.repeat(11).slice(0, 64);
	expect(findInviteCodes('40Aasd6af1')).toEqual(['40Aasd6af1']);
	expect(findInviteCodes(long)).toEqual([long]);
	expect(findInviteCodes(`https://chat.whatsapp.com/${long}`)).toEqual([long]);
});

test.each(['40Aasd6af', 'a'.repeat(65), '', ' ', '\u200b'])('%j is no code', (code) => {
	expect(findInviteCodes(code)).toEqual([]);
	expect(findInviteCodes(`https://chat.whatsapp.com/${code}`)).toEqual([]);
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
	expect(findInviteCodes(pasted)).toEqual([]);
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
	expect(findInviteCodes(pasted)).toEqual([]);
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
	`invite/${CODE}`,
	`../${CODE}`,
	`${CODE}/..`,
	'Meu grupo no Plug',
	'Família do Zé',
	'120363019502650977@g.us',
	'5511999999999@c.us',
])('%s holds no code', (pasted) => {
	expect(findInviteCodes(pasted)).toEqual([]);
});

test.each([undefined, null, true, NaN, {}, [], [CODE]])('%p is no text', (pasted) => {
	expect(findInviteCodes(pasted)).toEqual([]);
});

test('the canonical link is the plain one', () => {
	expect(inviteUrl(CODE)).toBe('https://chat.whatsapp.com/Kx8Zq0aB1cD2eF3gH4iJ5k');
});
