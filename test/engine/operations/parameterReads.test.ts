import { parameterReads } from '../harness/parameterReads';
import { accountOf, people, pictureUrl, usePictureService } from '../harness/pictureService';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup({ account: accountOf([]), behaviour: { picturesInList: true } });
usePictureService();

const options = { downloadPictures: true, timeout: '={{ 30 + 30 }}', pageSize: 1000 };

/** n8n evaluates the expressions of a parameter each time that it is read. */
test.each([1, 500])(
	'each parameter is read once an input item that gives %d chats',
	async (count) => {
		const gateway = setup().gateways.zApi;
		gateway.account.chats = people(Array.from({ length: count }, () => pictureUrl('a')));
		const names = await parameterReads(async () => {
			const parameters = { operation: 'getChats', returnAll: true, options };
			const { items } = await runOn(setup(), gateway, parameters, { input: [{}, {}] });
			expect(items).toHaveLength(2 * count);
		});
		const once = ['gateway', 'operation', 'options', 'returnAll', 'simple', 'filters'];
		expect(names.sort()).toEqual([...once, ...once].sort());
	},
);
