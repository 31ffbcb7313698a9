import { chatOf, type Example } from './example';

/** The admins of each group, by name where they are contacts. */
export const groupAdmins: Example = {
	name: 'WhatsApp: the admins of each group',

	async onAccount({ run, account }) {
		// An admin who is no contact: the account knows the number alone.
		const participants = chatOf(account, '120363000000000102@g.us').group?.participants ?? [];
		for (const participant of participants) {
			if (participant.jid === '5585977770021@c.us') participant.admin = true;
		}
		expect((await run()).items('Admins per Group')).toEqual([
			admins('120363000000000101@g.us', 'Família', 'Ana Souza (owner), Bruno Lima'),
			admins('120363000000000102@g.us', 'Condomínio Sol', 'Bruno Lima, 5585977770021'),
			admins('5511999990001-1623281429@g.us', 'Futebol de quinta', 'Ana Souza (owner)'),
			admins('120363000000000103@g.us', 'Avisos Condomínio Sol', 'Bruno Lima'),
			admins('120363000000000106@g.us', 'Дача', 'Иван Петров (owner), Мария Смирнова'),
			admins('120363000000000107@g.us', 'Работа', 'Иван Петров (owner), Мария Смирнова'),
			admins('120363000000000108@g.us', 'Música & Café ☕', 'Lúcia Ferreira (owner)'),
			admins('79001110006-1588721491@g.us', 'Одноклассники', 'Иван Петров (owner), Мария Смирнова'),
		]);
	},

	asImported(run) {
		expect(run.items('Admins per Group')).toEqual([
			admins('120363000000000101@g.us', 'Família', 'Ana Souza (owner), Bruno Lima'),
			admins('120363000000000102@g.us', 'Condomínio Sol', 'Bruno Lima'),
			admins('120363000000000106@g.us', 'Дача', 'Иван Петров (owner), 79001110007'),
		]);
	},
};

function admins(groupId: string, group: string, names: string) {
	return { group, admins: names, adminCount: names.split(', ').length, groupId };
}
