import { startNode } from '../harness/engine';
import {
	isLookUp,
	known,
	lidOf,
	lookedUp,
	looksUp,
	manyKnown,
	resolvingChats,
	useHiddenPeople,
} from '../harness/hiddenPeople';
import { runOn } from '../harness/setup';

const { setup, zApi, given } = useHiddenPeople();

describe('A look-up harms no chat', () => {
	const failures = [
		['with HTTP 500', { kind: 'status', status: 500 }, 'has a problem of its own (HTTP 500)'],
		['by a reset', { kind: 'reset' }, 'broke off the connection before its answer was complete'],
		['by a web page', { kind: 'html' }, 'answered with a web page instead of data'],
		['by half an answer', { kind: 'truncated' }, 'sent an answer that is cut off or is not JSON'],
		['by a number', { kind: 'answer', body: 5 }, 'answered with something that is not a chat'],
		[
			'by another chat',
			{ kind: 'answer', body: { phone: '5511977700009', lid: lidOf(9) } },
			'answered with another chat than the one asked for',
		],
		[
			'by a group',
			{ kind: 'answer', body: { phone: '120363000000000101-group', isGroup: true } },
			'answered with another chat than the one asked for',
		],
	] as const;

	test.each(failures)('that fails %s', async (_how, fault, words) => {
		given([known(1), known(2), known(3)]);
		zApi().failWhen(looksUp(2), fault);
		const { items, hints, error, run } = await runOn(
			setup(),
			zApi(),
			resolvingChats({ maxWaitSeconds: 0 }),
		);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.phone)).toEqual(['5511977700001', null, '5511977700003']);
		expect(hints).toEqual([`LIDs resolved to numbers: 2 of 3. Failed: 1 (1 × Z-API ${words}).`]);
		const [task] = run.data.resultData.runData['WhatsApp Chats'] ?? [];
		expect(task?.hints?.map(({ type }) => type)).toEqual(['warning']);
	});

	test('that is never answered, and is waited for no longer than Timeout (Seconds)', async () => {
		given([known(1), known(2)]);
		zApi().failWhen(looksUp(1), { kind: 'hang' });
		const { items, hints } = await runOn(setup(), zApi(), resolvingChats({ timeout: 1 }));
		expect(items.map(({ json }) => json.phone)).toEqual([null, '5511977700002']);
		expect(hints).toEqual([
			'LIDs resolved to numbers: 1 of 2. Failed: 1 (1 × Z-API did not answer in time).',
		]);
	});

	test.each([
		['no number', { lid: lidOf(1), name: 'Rita' }],
		['the LID in its place', { phone: lidOf(1), lid: lidOf(1) }],
		['the digits of the LID in its place', { phone: '190000000000001', lid: lidOf(1) }],
		['the digits of the LID alone', { phone: '190000000000001' }],
		['the digits of the LID, and a LID that is none', { phone: '190000000000001', lid: 'none' }],
		['an empty number', { phone: '', lid: lidOf(1) }],
		['nothing in it', {}],
		['an empty list', []],
		['an error with HTTP 200', { error: 'Chat not found' }],
	])('that gives %s', async (_what, body) => {
		given([known(1), known(2)]);
		zApi().failWhen(looksUp(1), { kind: 'answer', body });
		const { items, hints, error } = await runOn(setup(), zApi(), resolvingChats());
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json.id, json.phone])).toEqual([
			[lidOf(1), null],
			[lidOf(2), '5511977700002'],
		]);
		expect(hints).toEqual(['LIDs resolved to numbers: 1 of 2. Without a number: 1.']);
	});

	test.each([400, 404])('that is not found (%i)', async (status) => {
		given([known(1)]);
		zApi().failWhen(isLookUp, { kind: 'status', status, body: { error: 'Chat not found' } });
		const { items, hints } = await runOn(setup(), zApi(), resolvingChats());
		expect(items.map(({ json }) => json.phone)).toEqual([null]);
		expect(hints).toEqual(['LIDs resolved to numbers: 0 of 1. Without a number: 1.']);
	});
});

describe('Nothing more is looked up', () => {
	test.each([
		['the key was refused', { kind: 'status', status: 403 }, 'refused the key'],
		[
			'the phone is not connected',
			{ kind: 'status', status: 400, body: { error: 'You need to restore the session.' } },
			null,
		],
	] as const)('after %s, and the hint says so', async (_why, fault, words) => {
		given(manyKnown(40));
		zApi().failWhen(isLookUp, fault);
		const { items, hints, error } = await runOn(setup(), zApi(), resolvingChats(), {
			input: [{}, {}],
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.phone)).toEqual(Array(80).fill(null));
		const asked = lookedUp(zApi()).length;
		expect(asked).toBeLessThanOrEqual(4);
		const said = words === null ? 'The phone is not connected to Z-API' : `Z-API ${words}`;
		expect(hints).toEqual([
			`LIDs resolved to numbers: 0 of 40. Failed: 40 (${40 - asked} × not asked for any more after such failures, ${asked} × ${said}).`,
		]);
	});

	test('after ten failures in a row', async () => {
		given(manyKnown(40));
		zApi().failWhen(isLookUp, { kind: 'status', status: 500 });
		const options = { maxWaitSeconds: 0, pagesAtOnce: 1 };
		const { items, hints } = await runOn(setup(), zApi(), resolvingChats(options));
		expect(items).toHaveLength(40);
		expect(lookedUp(zApi())).toHaveLength(10);
		expect(hints).toEqual([
			'LIDs resolved to numbers: 0 of 40. Failed: 40 (30 × not asked for any more after such failures, 10 × Z-API has a problem of its own (HTTP 500)).',
		]);
	});

	test('after the workflow was stopped', async () => {
		given(manyKnown(40));
		let fourAreAsked = () => {};
		const four = new Promise<void>((resolve) => (fourAreAsked = resolve));
		zApi().failWhen(isLookUp, { kind: 'hang' });
		zApi().behaviour.beforeRequest = () => {
			if (lookedUp(zApi()).length === 4) fourAreAsked();
		};
		const run = startNode(setup().engine, {
			parameters: { gateway: 'zApi', ...resolvingChats() },
			credentials: { zApi: zApi().credentials },
		});
		await four;
		run.stop();
		await run.ended.catch(() => undefined);
		expect(lookedUp(zApi())).toHaveLength(4);
	});
});
