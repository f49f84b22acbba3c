// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over stored inputs, without libFuzzer: the normal test run replays the corpus and every past
// crash. fuzz_replay_X FOLDER...: each input whole, and cut to each of some lengths.
#include "tests/fuzz/require.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

void replay(const std::string &input)
{
    const auto *bytes = static_cast<const std::uint8_t *>(static_cast<const void *>(input.data()));
    LLVMFuzzerTestOneInput(bytes, input.size());
    for (std::size_t size = 0; size < input.size(); size += 1 + input.size() / 64) {
        // A copy of its own, so that a sanitizer sees a read past the end.
        const std::vector<std::uint8_t> cut(bytes, bytes + size);
        LLVMFuzzerTestOneInput(cut.data(), cut.size());
    }
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int n = 1; n < argc; ++n)
        for (const auto &entry : std::filesystem::directory_iterator(argv[n])) {
            std::ifstream file(entry.path(), std::ios::binary);
            std::fprintf(stderr, "%s\n", entry.path().filename().c_str());
            replay({std::istreambuf_iterator<char>(file), {}});
            ++count;
        }
    std::printf("%d inputs\n", count);
    return count > 0 ? 0 : 1;
}
