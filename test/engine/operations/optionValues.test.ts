import type { INodeParameters } from 'n8n-workflow';
import { SAMPLE_PICTURES, picture, activeChat } from '../../gateways';
import { accountOf, picturePath, pictureUrl, usePictureService } from '../harness/pictureService';
import { runOn, useSetup } from '../harness/setup';

const ANA = activeChat('5511999990001@c.us', { name: 'Ana', pictureUrl: pictureUrl('ana') });
const setup = useSetup({ account: accountOf([ANA]), behaviour: { picturesInList: true } });
const service = usePictureService();

const run = async (parameters: INodeParameters) =>
	await runOn(setup(), setup().gateways.zApi, { operation: 'getChats', ...parameters });

describe('An option that an expression fills', () => {
	test.each(['={{ "true" }}', '={{ 1 }}', '={{ true }}'])('is on with %s', async (on) => {
		service().answer(picturePath('ana'), picture(SAMPLE_PICTURES.png, 'image/png'));
		const options = { downloadPictures: on, includeResponse: on };
		const { items, error } = await run({ options });
		expect(error).toBeUndefined();
		expect(items[0]?.binary).toHaveProperty('picture');
		expect(items[0]?.json).toHaveProperty('response');
	});

	test.each(['={{ "false" }}', '={{ null }}', '={{ $json.none }}', '={{ "" }}'])(
		'is off with %s',
		async (off) => {
			const options = { downloadPictures: off, includeResponse: off };
			const { items, error } = await run({ options });
			expect(error).toBeUndefined();
			expect(items.map(({ binary, json }) => [binary, json.response])).toEqual([
				[undefined, undefined],
			]);
		},
	);

	test.each([
		['downloadPictures', "'Download Pictures'"],
		['includeResponse', "'Include Response'"],
	])('is refused with what is neither yes nor no: %s', async (option, title) => {
		const { error } = await run({ options: { [option]: 'please' } });
		expect(error?.message).toBe(`${title} is neither true nor false`);
		expect(setup().gateways.zApi.requests).toEqual([]);
	});

	test.each(['={{ null }}', '={{ $json.none }}'])(
		'stays as it was where the expression gives nothing: %s',
		async (nothing) => {
			const options = {
				maxParticipants: nothing,
				pageSize: nothing,
				pagesAtOnce: nothing,
				sort: nothing,
			};
			for (const name of ['zApi', 'whatsGate'] as const) {
				const parameters = { operation: 'getChats', options };
				const { items, error } = await runOn(setup(), setup().gateways[name], parameters);
				expect([items.length, error]).toEqual([1, undefined]);
			}
		},
	);
});

test.each<[unknown: string, isOn: boolean]>([
	['={{ "true" }}', true],
	['={{ 1 }}', true],
	['={{ "FALSE" }}', false],
])("'Return All' and 'Simplify' with %s", async (value, isOn) => {
	const { zApi } = setup().gateways;
	const bruno = activeChat('5511999990002@c.us', { name: 'Bruno' });
	zApi.account.chats = [ANA, bruno];
	const all = await run({ returnAll: value, limit: 1 });
	expect(all.items).toHaveLength(isOn ? 2 : 1);
	const simplified = await run({ simple: value });
	expect('isPinned' in (simplified.items[0]?.json ?? {})).toBe(!isOn);
	zApi.account.chats = [ANA];
});

test.each([
	['returnAll', 'Return All'],
	['simple', 'Simplify'],
])('%s is refused with what is neither yes nor no', async (parameter, title) => {
	const { error } = await run({ [parameter]: '={{ "please" }}' });
	expect(error?.message).toBe(`'${title}' is neither true nor false`);
});

test.each([
	[{ limit: 0 }, "'Limit'", "Enter a number like 50. To get every chat, switch on 'Return All'."],
	[
		{ options: { pageSize: 1.5 } },
		"'Page Size'",
		'Enter a number like 1000, or remove the option.',
	],
	[
		{ options: { pagesAtOnce: 0 } },
		"'Pages at Once'",
		'Enter a number like 4, or remove the option.',
	],
])('%j is refused with a way out of its own', async (parameters, title, wayOut) => {
	const { error } = await run(parameters);
	expect(error?.message).toBe(`${title} is not a whole number of 1 or more`);
	expect(error?.description).toBe(wayOut);
});

const NO_SECONDS = 'Enter a number like 60, or remove the option.';

test.each([
	[{ timeout: 0 }, "'Timeout (Seconds)' is not a number above 0", NO_SECONDS],
	[{ timeout: 'a minute' }, "'Timeout (Seconds)' is not a number above 0", NO_SECONDS],
	[{ maxWaitSeconds: -1 }, "'Max Wait (Seconds)' is not a number of 0 or more", NO_SECONDS],
	[
		{ requestsPerSecond: '={{ "fast" }}' },
		"'Requests per Second' is not a number above 0",
		'Enter a number like 5, or remove the option.',
	],
	[
		{ onFailure: 'shrug' },
		"'When a Page Fails' has a value it can't have",
		'Choose one from the list, or give one of: fail, returnRead.',
	],
])('%j is refused before anything is asked', async (options, message, wayOut) => {
	const { error } = await run({ options });
	expect([error?.message, error?.description]).toEqual([message, wayOut]);
	expect(setup().gateways.zApi.requests).toEqual([]);
});

test.each(['={{ null }}', '={{ "" }}'])('is as it was with nothing: %s', async (nothing) => {
	const options = {
		timeout: nothing,
		maxWaitSeconds: nothing,
		requestsPerSecond: nothing,
		onFailure: nothing,
	};
	const { items, error } = await run({ options });
	expect([items.length, error]).toEqual([1, undefined]);
});

test.each(['={{ [""] }}', 'contact,', '={{ ["contact", ""] }}'])(
	"'Chat Types' passes over what is empty: %s",
	async (chatTypes) => {
		const { items, error } = await run({ filters: { chatTypes } });
		expect([items.length, error]).toEqual([1, undefined]);
	},
);

test.each([
	[{ filters: { chatTypes: { toString: '' } } }, "'Chat Types' holds a type of chat that doesn't"],
	[{ filters: { activeSince: { toString: '' } } }, "'Active Since' is not a date"],
	[{ options: { pageSize: { toString: '', valueOf: '' } } }, "'Page Size' is not a whole number"],
])('an object that writes itself as nothing is refused in words: %j', async (parameters, words) => {
	const { error } = await run({ returnAll: true, ...parameters });
	expect(error?.message).toContain(words);
});
