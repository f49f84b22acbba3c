// SPDX-License-Identifier: GPL-3.0-or-later
void f()
{
    std::this_thread::sleep_for(1s); // a sleep
    auto t = std::chrono::steady_clock::now();
    // sleep_until(t) in a comment is no call
}
