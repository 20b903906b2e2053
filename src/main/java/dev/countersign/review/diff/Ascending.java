package dev.countersign.review.diff;

/** The longest run of rising numbers among others: what kept its order where the rest moved. */
final class Ascending {

    private Ascending() {}

    /** For each of these distinct numbers whether it belongs to a longest rising subsequence. O(n log n). */
    static boolean[] longest(int[] numbers) {
        var last = new int[numbers.length]; // the index of the smallest number that ends a run of each length
        var previous = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i];
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (numbers[last[middle]] < number) low = middle + 1;
                else high = middle;
            }
            previous[i] = low == 0 ? -1 : last[low - 1];
            last[low] = i;
            length = Math.max(length, low + 1);
        }
        var belongs = new boolean[numbers.length];
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = previous[i]) belongs[i] = true;
        return belongs;
    }
}
