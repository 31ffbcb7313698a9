import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { IDataObject } from 'n8n-workflow';
import { itemSchema, keysOf } from '../../../docs/build/itemSchemas';
import { triggerOn } from '../harness/activeTrigger';
import { GATEWAY_NAMES, GOOD_PARAMETERS, OFFERED, runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const ajv = addFormats(new Ajv({ allErrors: true }));

/** The types of `whatsapp/items.ts` that tell what an operation gives, with Simplify off and on. */
const TYPES = {
	getChats: ['Chat', 'SimpleChat'],
	getChatMetadata: ['Chat', 'SimpleChat'],
	getGroupInviteMetadata: ['Group', 'SimpleGroup'],
	getGroupMetadata: ['Group', 'SimpleGroup'],
} as const;

const cases = OFFERED.flatMap(({ name, operation }) =>
	[false, true].map((simple) => ({ name, operation, simple })),
);

/** Whether items are just what a type of `whatsapp/items.ts` tells, with their keys in its order. */
function expectAsTold(items: IDataObject[], type: string): void {
	const schema = itemSchema(type);
	const rules: Record<string, unknown> = { ...schema };
	const isAsTold = ajv.compile(rules);
	expect(items.length).toBeGreaterThan(0);
	for (const item of items) {
		isAsTold(item);
		expect(isAsTold.errors ?? []).toEqual([]);
		expect(Object.keys(item)).toEqual(keysOf(schema).map(([key]) => key));
	}
}

test.each(GATEWAY_NAMES)('items of the trigger on %s have the published shape', async (name) => {
	const { engine, gateways } = setup();
	const trigger = triggerOn(engine, gateways[name], { triggerOn: ['newActivity', 'newChat'] });
	expectAsTold(await trigger.pollUnsaved('manual'), 'SimpleChatEvent');
	await trigger.publish();
	for (const chat of gateways[name].account.chats) chat.lastMessageAt = new Date();
	expectAsTold(await trigger.poll(), 'SimpleChatEvent');
});

test.each(cases)(
	'items of $operation on $name have the published shape, simple: $simple',
	async (given) => {
		const { name, operation, simple } = given;
		const parameters = { operation, simple, ...GOOD_PARAMETERS[operation] };
		const { items } = await runOn(setup(), setup().gateways[name], parameters);
		const type = TYPES[operation][simple ? 1 : 0];
		expectAsTold(
			items.map(({ json }) => json),
			type,
		);
	},
);
