import { GatewayError } from '../gateways/gatewayError';
import type { ReadPlan } from './page';

/** A page size that every gateway with pages documents. */
export const SMALL_PAGE = 100;

/** The size of a page where neither the person nor the gateway asks for another: so many were seen in one. */
export const USUAL_PAGE = 1000;

/** Of more chats a page may be too large for a gateway's timeout, and several at once too much for it. */
export const MAX_PAGE = 10_000;

/**
 * The size of the first page: no more than the limit where every chat counts, a small look where only some
 * do, and nothing that the gateway refused before in the same run.
 */
export function firstPageSize({ pageSize, limit, matches, pageSizes }: ReadPlan): number {
	const wanted = Math.min(pageSize, matches ? SMALL_PAGE : limit);
	return wanted < pageSizes.refused ? wanted : smallerPage(pageSizes.refused);
}

/** The size of the pages that follow. */
export function nextPageSize({ pageSize, pageSizes }: ReadPlan): number {
	return pageSize < pageSizes.refused ? pageSize : smallerPage(pageSizes.refused);
}

/** The size to go on with where a page of this size was refused. */
export function smallerPage(refused: number): number {
	return refused > USUAL_PAGE ? USUAL_PAGE : SMALL_PAGE;
}

/**
 * The size of a page that holds a whole list of so many entries, and some that are added meanwhile. Where a
 * list is exact, a page of any size costs little more than a small one.
 */
export function wholeListSize(entries: number, { isExact = false }: ReadPlan): number {
	const size = entries + Math.ceil(entries / 10) + SMALL_PAGE;
	return isExact ? size : Math.min(size, MAX_PAGE);
}

/** A wrong key, an unpaid account, a key without the right to do this, too many requests. */
const OTHER_REFUSALS: readonly number[] = [401, 402, 403, 429];

/**
 * True for a failure that a smaller page may not meet: the gateway refused the request, broke or took too
 * long.
 */
export function mayBeTooLarge(error: unknown): error is GatewayError {
	if (!(error instanceof GatewayError) || error.retryAfterSeconds !== undefined) return false;
	const { httpStatus, isRetryable, isTooMuch } = error;
	if (httpStatus !== undefined && OTHER_REFUSALS.includes(httpStatus)) return false;
	const isRefused = httpStatus !== undefined && httpStatus >= 400 && httpStatus < 500;
	return isRefused || isTooMuch || isRetryable;
}
