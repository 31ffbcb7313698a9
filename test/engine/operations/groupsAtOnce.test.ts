import { manyChats } from '../../gateways';
import type { RecordedRequest } from '../../gateways/recordedRequest';
import { holdUntil } from '../harness/holdUntil';
import { runOn, supporting, useSetup } from '../harness/setup';

const setup = useSetup({ account: manyChats(120) });

const group = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
const oneGroup = { operation: 'getGroupMetadata', group };
/** Each tenth chat is a group. */
const ids = [9, 19, 29, 39, 49, 59, 69, 79, 89, 99, 109, 119].map(
	(index) => `120363${String(index).padStart(12, '0')}@g.us`,
);
const input = ids.map((id) => ({ id }));

describe.each(supporting('singleChats'))(
	'Get Group Metadata for many input items on %s',
	(name) => {
		const gateway = () => setup().gateways[name];

		test.each([
			[undefined, 4],
			[1, 1],
			[6, 6],
		])(
			'Groups at Once %p: %i are read together, and come in their order',
			async (set, together) => {
				const { seen, beforeRequest } = holdUntil(together, input.length);
				gateway().behaviour = { ...gateway().behaviour, beforeRequest };
				const options = set === undefined ? {} : { groupsAtOnce: set };
				const run = await runOn(setup(), gateway(), { ...oneGroup, options }, { input });
				expect(run.items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
					ids.map((id, item) => [id, { item }]),
				);
				expect(seen.most).toBe(together);
			},
		);

		test('with Continue, those that fail harm no other', async () => {
			const isUnknown = ({ path, query }: RecordedRequest) =>
				/000000000[12]9/.test(path + JSON.stringify(query));
			gateway().failWhen(isUnknown, { kind: 'status', status: 403 });
			const onError = 'continueRegularOutput';
			const { items } = await runOn(setup(), gateway(), oneGroup, { input, onError });
			expect(items.map(({ json }) => json.id ?? null)).toEqual([
				ids[0],
				null,
				null,
				...ids.slice(3),
			]);
		});

		test.each([0, 2.5, 'many'])('refuses %j in Groups at Once', async (groupsAtOnce) => {
			const run = await runOn(
				setup(),
				gateway(),
				{ ...oneGroup, options: { groupsAtOnce } },
				{ input },
			);
			expect(run.error?.message).toBe("'Groups at Once' is not a whole number of 1 or more");
			expect(gateway().requests).toEqual([]);
		});
	},
);
