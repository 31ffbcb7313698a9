import type { INodeParameters } from 'n8n-workflow';
import { TRAITS } from '../../gateways';
import { lacking, runOn, supporting, useSetup } from '../harness/setup';
import { change, person, withChats } from '../harness/smallAccount';

const setup = useSetup();
const ANSWERED = { lastMessage: { fromMe: true, content: { conversation: 'Já vejo' } } };

describe.each(supporting('lastMessage'))("The filter 'Not From Me' on %s", (name) => {
	const gateway = () => setup().gateways[name];
	const names = async (filters: INodeParameters, more: INodeParameters = {}) => {
		withChats(gateway(), [
			person(4, -1),
			person(3, -2, ANSWERED),
			person(2, -3, { unread: 2 }),
			person(1, -4, ANSWERED),
		]);
		const parameters = { operation: 'getChats', returnAll: true, filters, ...more };
		const { items, error, hints } = await runOn(setup(), gateway(), parameters);
		expect([error, hints]).toEqual([undefined, []]);
		return items.map(({ json }) => json.name);
	};

	test('returns chats whose last message someone else wrote, read or not', async () => {
		expect(await names({ notFromMe: true })).toEqual(['Pessoa 4', 'Pessoa 2']);
	});

	test('off returns chats in which this account wrote last', async () => {
		expect(await names({ notFromMe: false })).toEqual(['Pessoa 3', 'Pessoa 1']);
	});

	test('goes with other filters and a limit', async () => {
		const waiting = { notFromMe: true, inactiveSince: '2026-11-21T11:57:30Z' };
		expect(await names(waiting)).toEqual(['Pessoa 2']);
		expect(await names({ notFromMe: false }, { returnAll: false, limit: 1 })).toEqual(['Pessoa 3']);
	});

	test('left empty it does nothing', async () => {
		expect(await names({ notFromMe: '={{ $json.none }}' })).toHaveLength(4);
	});

	test('a chat of which it is not known does not pass, and a hint counts it', async () => {
		withChats(gateway(), [person(2, -1), person(1, -2)]);
		change(gateway(), 1, { lastMessage: { content: {} } });
		const filters = { notFromMe: true };
		const { items, hints } = await runOn(setup(), gateway(), { operation: 'getChats', filters });
		expect(items.map(({ json }) => json.name)).toEqual(['Pessoa 2']);
		expect(hints).toEqual([
			`${TRAITS[name].title} doesn't provide who wrote the last message for every chat. The filter 'Not From Me' left out 1 chat for that reason.`,
		]);
	});

	test('where it is known of no chat the filter is refused', async () => {
		withChats(gateway(), [person(1, -2, { lastMessage: { content: {} } })]);
		const filters = { notFromMe: true };
		const { error } = await runOn(setup(), gateway(), { operation: 'getChats', filters });
		expect(error?.message).toBe(
			`'Not From Me' can't work: ${TRAITS[name].title} doesn't provide who wrote the last message for any chat`,
		);
	});
});

describe.each(lacking('lastMessage'))("The filter 'Not From Me' on %s", (name) => {
	const gateway = () => setup().gateways[name];
	const run = async (notFromMe: boolean, options: INodeParameters = {}) =>
		await runOn(setup(), gateway(), { operation: 'getChats', filters: { notFromMe }, options });

	test.each([true, false])('%s is refused before anything is asked', async (wanted) => {
		const { items, error } = await run(wanted);
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: `'Not From Me' can't work: ${TRAITS[name].title} doesn't provide who wrote the last message for any chat`,
			description:
				"Remove 'Not From Me' from 'Filters', or set 'When a Filter Is Unsupported' under 'Options' to 'Ignore the Filter' to get the chats without it.",
		});
		expect(gateway().requests).toEqual([]);
	});

	test('is ignored with a hint where a person wants that', async () => {
		withChats(gateway(), [person(2, -1), person(1, -2)]);
		const { items, hints } = await run(true, { whenFilterUnsupported: 'ignore' });
		expect(items.map(({ json }) => json.name)).toEqual(['Pessoa 2', 'Pessoa 1']);
		expect(hints).toEqual([
			`The filter 'Not From Me' was not applied: ${TRAITS[name].title} doesn't provide who wrote the last message for any chat.`,
		]);
	});
});
