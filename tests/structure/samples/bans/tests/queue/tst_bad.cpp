// SPDX-License-Identifier: GPL-3.0-or-later
using namespace std;
void f()
{
    QTest::qWait(10);
}
