import { ExecuteContext } from 'n8n-core';

/** n8n's own method behind `getNodeParameter`, which the prototype inherits. */
const METHOD = '_getNodeParameter';

/** The names of the parameters that a node reads in a job, each as often as it is read. */
export async function parameterReads(job: () => Promise<unknown>): Promise<string[]> {
	const names: string[] = [];
	const inherited: unknown = Reflect.get(ExecuteContext.prototype, METHOD);
	if (typeof inherited !== 'function') throw new Error(`n8n has no ${METHOD} any more`);
	Reflect.set(ExecuteContext.prototype, METHOD, function (this: unknown, ...given: unknown[]) {
		names.push(String(given[0]));
		const value: unknown = Reflect.apply(inherited, this, given);
		return value;
	});
	try {
		await job();
		return names;
	} finally {
		Reflect.deleteProperty(ExecuteContext.prototype, METHOD);
	}
}
