import type { SimulatedParticipant } from './account';

const PLAIN = { admin: false, superAdmin: false };
const ADMIN = { admin: true, superAdmin: false };
const CREATOR = { admin: true, superAdmin: true };

/** The members of the sample groups: some in the account's contacts, some without a name. */
const MEMBERS = {
	anaCreator: { jid: '5511999990001@c.us', name: 'Ana Souza', shortName: 'Ana', ...CREATOR },
	ana: { jid: '5511999990001@c.us', name: 'Ana Souza', shortName: 'Ana', ...PLAIN },
	brunoAdmin: { jid: '5511999990002@c.us', name: 'Bruno Lima', shortName: 'Bruno', ...ADMIN },
	carla: { jid: '558188880003@c.us', name: 'Carla Mendes', shortName: 'Carla', ...PLAIN },
	ivanCreator: { jid: '79001110006@c.us', name: 'Иван Петров', shortName: 'Иван', ...CREATOR },
	mariaAdmin: { jid: '79001110007@c.us', name: 'Мария Смирнова', shortName: 'Мария', ...ADMIN },
	paulo: {
		jid: '5511999990014@c.us',
		lid: '190000000000014@lid',
		name: 'Paulo Castro',
		shortName: 'Paulo',
		...PLAIN,
	},
	luciaCreator: { jid: '190000000000013@lid', name: 'Lúcia Ferreira', ...CREATOR },
	strangerByNumber: { jid: '5585977770021@c.us', ...PLAIN },
	strangerByLid: { jid: '190000000000022@lid', ...PLAIN },
} satisfies Record<string, SimulatedParticipant>;

/** Copies, so that a test may change the members of one group alone. */
export function members(...names: Array<keyof typeof MEMBERS>): SimulatedParticipant[] {
	return names.map((name) => ({ ...MEMBERS[name] }));
}
