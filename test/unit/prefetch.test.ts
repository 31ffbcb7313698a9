import { setImmediate } from 'node:timers/promises';
import { prefetch, type PrefetchOptions } from '../../nodes/WhatsAppChats/eventLoop/prefetch';
import type { Page } from '../../nodes/WhatsAppChats/paging/page';

/** The answer to one request, before it is given. */
class HeldAnswer {
	resolve: (page: Page) => void = () => undefined;
	reject: (error: Error) => void = () => undefined;
	readonly promise = new Promise<Page>((resolve, reject) => {
		this.resolve = resolve;
		this.reject = reject;
	});
}

/** A gateway whose pages are answered by the test, in any order. */
class HeldGateway {
	readonly requested: number[] = [];
	readonly ended: number[] = [];
	private readonly answers = new Map<number, HeldAnswer>();

	readonly read: PrefetchOptions<Page>['read'] = async (number, signal) => {
		this.requested.push(number);
		signal.addEventListener('abort', () => {
			this.ended.push(number);
			this.answerTo(number).reject(new Error(`Page ${number} was ended`));
		});
		return await this.answerTo(number).promise;
	};

	answer(number: number): void {
		this.answerTo(number).resolve([]);
	}

	fail(number: number): void {
		this.answerTo(number).reject(new Error(`Page ${number} failed`));
	}

	private answerTo(number: number): HeldAnswer {
		const answer = this.answers.get(number) ?? new HeldAnswer();
		this.answers.set(number, answer);
		return answer;
	}
}

const gateway = () => {
	const held = new HeldGateway();
	const { read } = held;
	const ahead = { from: 2, concurrency: () => 3, lastWorthReading: () => Infinity };
	return { held, start: (options = {}) => prefetch({ read, ...ahead, ...options }) };
};

test('pages come in their order, however they are answered, and no more are under way than allowed', async () => {
	const { held, start } = gateway();
	const pages = start();
	for (const number of [4, 3, 2]) held.answer(number);
	const numbers: number[] = [];
	for await (const { number } of pages) {
		numbers.push(number);
		expect(held.requested.length - numbers.length).toBeLessThan(3);
		if (number === 4) break;
	}
	expect(numbers).toEqual([2, 3, 4]);
	expect(held.requested).toEqual([2, 3, 4, 5, 6]);
});

test('no page is read ahead that is not worth it, and the one in its turn always is', async () => {
	const { held, start } = gateway();
	let last = 3;
	const pages = start({ lastWorthReading: () => last });
	for (const number of [2, 3, 4]) held.answer(number);
	await pages.next();
	expect(held.requested).toEqual([2, 3]);
	last = 0;
	await pages.next();
	expect((await pages.next()).value).toMatchObject({ number: 4, furthest: undefined });
	expect(held.requested).toEqual([2, 3, 4]);
});

describe('Pages that are still under way are ended, and their errors reach nobody', () => {
	const unhandled = jest.fn();
	beforeEach(() => process.on('unhandledRejection', unhandled));
	afterEach(() => process.off('unhandledRejection', unhandled));

	test('when the consumer leaves off', async () => {
		const { held, start } = gateway();
		held.answer(2);
		for await (const { number } of start()) if (number === 2) break;
		await setImmediate();
		expect(held.ended).toEqual(expect.arrayContaining([3, 4]));
		expect(unhandled).not.toHaveBeenCalled();
	});

	test('when a page fails, and a later one had failed before it', async () => {
		const { held, start } = gateway();
		const failed = expect(start().next()).rejects.toThrow('Page 2 failed');
		held.fail(3);
		await setImmediate();
		held.fail(2);
		await failed;
		await setImmediate();
		expect(held.ended).toContain(4);
		expect(unhandled).not.toHaveBeenCalled();
	});
});
