import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { itemSchema, keysOf } from '../../docs/build/itemSchemas';
import { GOOD_PARAMETERS, OFFERED, runOn, useSetup } from './setup';

const setup = useSetup();
const ajv = addFormats(new Ajv({ allErrors: true }));

/** The types of `whatsapp/items.ts` that tell what an operation gives, with Simplify off and on. */
const TYPES = {
	getChats: ['Chat', 'SimpleChat'],
	getChatMetadata: ['Chat', 'SimpleChat'],
	getGroupInviteMetadata: ['GroupInvite', 'SimpleGroupInvite'],
} as const;

const cases = OFFERED.flatMap(({ name, operation }) =>
	[false, true].map((simple) => ({ name, operation, simple })),
);

test.each(cases)('items of $operation on $name are as told, simple: $simple', async (given) => {
	const { name, operation, simple } = given;
	const schema = itemSchema(TYPES[operation][simple ? 1 : 0]);
	const rules: Record<string, unknown> = { ...schema };
	const isAsTold = ajv.compile(rules);
	const parameters = { operation, simple, ...GOOD_PARAMETERS[operation] };
	const { items } = await runOn(setup(), setup().gateways[name], parameters);
	expect(items.length).toBeGreaterThan(0);
	for (const { json } of items) {
		isAsTold(json);
		expect(isAsTold.errors ?? []).toEqual([]);
		expect(Object.keys(json)).toEqual(keysOf(schema).map(([key]) => key));
	}
});
