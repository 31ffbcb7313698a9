import { activeChat, type SimulatedAccount } from './account';

/** People whose number has two forms, registered in the one or the other, and one number that is two. */
export function peopleWithTwoNumbers(): SimulatedAccount {
	return {
		inviteOnlyGroups: [],
		phoneConnected: true,
		chats: [
			activeChat('558188880003@c.us', { name: 'Recife, without the ninth digit' }),
			activeChat('5511999990001@c.us', { name: 'São Paulo, with it' }),
			activeChat('5215512345678@c.us', { name: 'México, with the 1' }),
			activeChat('528112345678@c.us', { name: 'Monterrey, without it' }),
			activeChat('5491123456789@c.us', { name: 'Buenos Aires, with the 9' }),
			activeChat('543511234567@c.us', { name: 'Córdoba, without it' }),
			activeChat('551133334444@c.us', { name: 'A shop, by its landline' }),
			activeChat('553177770005@c.us', { name: 'João, as he was' }),
			activeChat('5531977770005@c.us', { name: 'João, as he is' }),
		],
	};
}
