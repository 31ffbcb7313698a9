import { plainChat, type SimulatedChat } from './account';

/** Persons of the real-looking account: most of them by LID, and without the time of a last message. */
export function realPeople(): SimulatedChat[] {
	return [
		plainChat('190000000000031@lid', {
			name: 'Rita Moura',
			numberBehindLid: '5511999990031',
			unread: 1,
			lastMessageAt: new Date('2026-01-15T15:41:09.000Z'),
		}),
		plainChat('190000000000032@lid', {
			name: 'Marcos Teixeira',
			lastMessageAt: new Date('2026-01-14T20:03:51.000Z'),
		}),
		...hiddenPeople(),
		plainChat('5511999990061@c.us', { name: 'Clínica Vida' }),
		plainChat('5547999990062@c.us', { name: 'Marina Schmidt' }),
		plainChat('551133330063@c.us', { name: 'Padaria Pão Quente' }),
		plainChat('351910000064@c.us', { unread: 2 }),
	];
}

/** Of the persons behind a LID, WhatsApp knew the numbers of 35 in 52 in one account: two thirds. */
function hiddenPeople(): SimulatedChat[] {
	return [
		hiddenPerson(41, 'Beatriz Nunes', '5511999990041'),
		hiddenPerson(42, 'Caio Prado', '5521999990042'),
		hiddenPerson(43, 'Helena Duarte'),
		hiddenPerson(44, 'Tiago Ramos', '5531999990044'),
		hiddenPerson(45, 'Vera Lúcia', '558599990045'),
		hiddenPerson(46),
		hiddenPerson(47, 'Pedro Azevedo', '5511999990047'),
		hiddenPerson(48, 'Sandra Melo', '5519999990048'),
		hiddenPerson(49, 'Алексей Орлов'),
		hiddenPerson(50, 'Lívia Campos', '5571999990050'),
	];
}

function hiddenPerson(number: number, name?: string, numberBehindLid?: string): SimulatedChat {
	return plainChat(`1900000000000${number}@lid`, {
		...(name === undefined ? {} : { name }),
		...(numberBehindLid === undefined ? {} : { numberBehindLid }),
	});
}
