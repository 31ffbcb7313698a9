import { TRAITS } from '../../gateways';
import { runOn, supporting, useSetup } from '../harness/setup';

const setup = useSetup();

describe.each(supporting('chatsWithoutMessages'))(
	'A filter that leaves chats out on %s',
	(name) => {
		const gateway = () => setup().gateways[name];
		const { title } = TRAITS[name];
		const filters = { inactiveSince: '2030-01-01T00:00:00Z' };
		const parameters = { operation: 'getChats', returnAll: true, filters };
		const leftOut = (chats: string) =>
			`${title} doesn't provide the time of the last message for every chat. The filter 'Inactive Since' left out ${chats} for that reason.`;

		test('in two accounts: one hint has the chats of both', async () => {
			const { baseUrl, credentials, credentialType } = gateway();
			const input = [
				{ baseUrl },
				{ baseUrl: baseUrl.replace('127.0.0.1', 'localhost') },
				{ baseUrl },
			];
			const ofItem = { [credentialType]: { ...credentials, baseUrl: '={{ $json.baseUrl }}' } };
			const run = await runOn(setup(), gateway(), parameters, { input, credentials: ofItem });
			expect(run.error).toBeUndefined();
			expect(run.hints).toEqual([leftOut('2 chats')]);
		});

		test('in one account, more at one time than at another: one hint, as they are the same chats', async () => {
			const { asList, contactId } = TRAITS[name];
			for (const count of [1, 3, 2]) {
				const phones = Array.from({ length: count }, (_, line) => `551199999000${line}`);
				const entries = phones.map((phone) => ({ id: contactId(phone), phone: contactId(phone) }));
				gateway().failNext({ kind: 'answer', body: asList(entries) });
			}
			const options = { pagesAtOnce: 1 };
			const input = [{}, {}, {}];
			const run = await runOn(setup(), gateway(), { ...parameters, options }, { input });
			expect(run.error).toBeUndefined();
			expect(run.hints.filter((hint) => hint.includes('Inactive Since'))).toHaveLength(1);
		});
	},
);

test.each(supporting('groupInvites'))(
	'%s: groups without participants are counted over all input items',
	async (name) => {
		const gateway = setup().gateways[name];
		const [id, phone] = ['120363000000000101@g.us', '120363000000000101-group'];
		const body = { id, phone, subject: 'Família' };
		gateway.failAlways({ kind: 'answer', body });
		const parameters = {
			operation: 'getGroupInviteMetadata',
			invite: 'SimFamilia0000000001Aa',
			options: { splitParticipants: true },
		};
		const { hints } = await runOn(setup(), gateway, parameters, { input: [{}, {}, {}] });
		expect(hints).toEqual([
			`3 groups gave no item: ${TRAITS[name].title} doesn't provide the participants.`,
		]);
	},
);

test.each(supporting('pages'))('%s: readings that failed alike are one hint', async (name) => {
	const gateway = setup().gateways[name];
	gateway.failWhen(({ query }) => query.page === '2', { kind: 'status', status: 400 });
	const parameters = {
		operation: 'getChats',
		returnAll: true,
		options: { onFailure: 'returnRead', pageSize: '={{ $json.size }}', pagesAtOnce: 1 },
	};
	const input = [10, 10, 15, 12].map((size) => ({ size }));
	const { hints } = await runOn(setup(), gateway, parameters, { input });
	expect(hints).toHaveLength(1);
	expect(hints[0]).toMatch(
		/^Only the first 10 chats were read, then a page failed: .* The same happened to 2 other input items, with other numbers\.$/,
	);
});
